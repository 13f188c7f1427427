import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCodes } from '../exit-codes';
import { say } from '../output';
import { type StopSignal, stopSignal } from '../stop-signal';

/** A browser that was just ended may still be tidying up its profile. */
const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const;

/** A temporary folder. While it may hold the only copy of something recorded, it is not removed. */
export class Workspace {
  readonly path: string;
  #precious = false;

  private constructor(path: string) {
    this.path = path;
  }

  static async create(): Promise<Workspace> {
    return new Workspace(await mkdtemp(join(tmpdir(), 'candor-record-')));
  }

  /** From now on it may hold something that is nowhere else. */
  markPrecious(): void {
    this.#precious = true;
  }

  /** All that it held is elsewhere now. */
  markSaved(): void {
    this.#precious = false;
  }

  async dispose(): Promise<void> {
    if (this.#precious) this.#sayWhatIsLeft();
    else await rm(this.path, removal);
  }

  /** Ends the process; the folder goes after the browser that uses it, which is killed when the process exits. */
  exit(code: number): never {
    if (this.#precious) this.#sayWhatIsLeft();
    else process.once('exit', () => rmSync(this.path, removal));
    process.exit(code);
  }

  #sayWhatIsLeft(): void {
    say(`What was recorded is still in ${this.path}: remove it when you have no use for it.`);
  }
}

/**
 * Does work that leaves nothing behind when it succeeds, and nothing unsaid when it does not. The first SIGINT or
 * SIGTERM asks the work to end; the second ends the process, and with it its browser.
 */
export async function inWorkspace<T>(
  work: (workspace: Workspace, stop: StopSignal) => Promise<T>,
): Promise<T> {
  const workspace = await Workspace.create();
  const stop = stopSignal({
    first: () => say('Stopping … (once more to give it up)'),
    second: () => workspace.exit(exitCodes.stopped),
  });
  try {
    const result = await work(workspace, stop);
    workspace.markSaved();
    return result;
  } finally {
    stop.dispose();
    await workspace.dispose();
  }
}
