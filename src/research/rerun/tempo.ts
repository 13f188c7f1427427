import { setTimeout as sleep } from 'node:timers/promises';

/** Whatever a trace says: nothing that belongs together is further apart. Milliseconds. */
const LONGEST_GAP = 5_000;

/** Keeps the tempo of what was recorded: waits for each of its moments, which come in order. */
export class Tempo {
  readonly #began = performance.now();
  /** Of waiting left out. Milliseconds. */
  #skipped = 0;

  constructor(private readonly first: number) {}

  /** Waits until as much time has passed as then. @param t milliseconds since the session's start */
  async until(t: number): Promise<void> {
    const ahead = t - this.first - this.#skipped - (performance.now() - this.#began);
    this.#skipped += Math.max(0, ahead - LONGEST_GAP);
    if (ahead > 1) await sleep(Math.min(ahead, LONGEST_GAP));
  }
}
