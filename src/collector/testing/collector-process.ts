import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A collector in a process of its own, from source, as the command line runs it. */
export class CollectorProcess {
  static readonly #running = new Set<CollectorProcess>();
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(url: string, child: ChildProcess) {
    this.url = url;
    this.#child = child;
    CollectorProcess.#running.add(this);
    child.once('exit', () => CollectorProcess.#running.delete(this));
  }

  /** @throws with what the process wrote when it ends before it listens */
  static async start(dataDir: string): Promise<CollectorProcess> {
    const script = fileURLToPath(new URL('./serve.ts', import.meta.url));
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
    const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], { stdio });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    for await (const line of createInterface({ input: child.stdout }))
      return new CollectorProcess(line, child);
    throw new Error(`the collector did not start: ${errors}`);
  }

  /** Ends those that a failed test left behind. */
  static async killAll(): Promise<void> {
    await Promise.all([...CollectorProcess.#running].map((collector) => collector.kill()));
  }

  /** Ends it as a power cut would, without a word; resolves when it is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const exit = once(this.#child, 'exit');
    this.#child.kill(signal);
    await exit;
  }
}
