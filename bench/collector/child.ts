import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod';

/** A process of this benchmark: one request at a time, each with one answer. */
export class Child {
  readonly #process: ChildProcess;

  /**
   * @param script in this folder
   * @param nodeOptions for Node itself, such as `--cpu-prof`
   */
  constructor(script: string, args: readonly string[] = [], nodeOptions: readonly string[] = []) {
    const path = fileURLToPath(new URL(`${script}.ts`, import.meta.url));
    this.#process = fork(path, args, { execArgv: [...process.execArgv, ...nodeOptions] });
  }

  /** The next message, checked. @throws when the process ends instead */
  async hear<S extends z.ZodType>(schema: S): Promise<z.infer<S>> {
    const stop = new AbortController();
    const ended = once(this.#process, 'exit', { signal: stop.signal }).then(([code]) => {
      throw new Error(`A process of the benchmark ended with exit code ${code}: see its message above.`);
    });
    try {
      const message: unknown[] = await Promise.race([
        once(this.#process, 'message', { signal: stop.signal }),
        ended,
      ]);
      return schema.parse(message[0]);
    } finally {
      ended.catch(() => {});
      stop.abort();
    }
  }

  ask<S extends z.ZodType>(message: object, schema: S): Promise<z.infer<S>> {
    const answer = this.hear(schema);
    this.#process.send(message);
    return answer;
  }

  /** Lets it end in good order. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exit = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await exit;
  }
}
