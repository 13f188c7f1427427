import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../output';
import { type StopSignal, stopSignal } from '../stop-signal';

/** What a shell reports for a process that Ctrl-C ended. */
const KILLED = 130;

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

  sayWhatIsLeft(): void {
    if (this.#precious)
      say(`What was recorded is still in ${this.path}: remove it when you have no use for it.`);
  }

  async dispose(): Promise<void> {
    this.sayWhatIsLeft();
    if (this.#precious) return;
    // A browser that was just closed may still be tidying up its profile.
    await rm(this.path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
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
  const stop = stopSignal(() => {
    workspace.sayWhatIsLeft();
    process.exit(KILLED);
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
