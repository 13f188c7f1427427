import type { Chunk, ChunkReply } from '../../messages/page';
import { later } from '../later';

/** Pause before a failed delivery is tried again, doubled each time. Milliseconds. */
const FIRST_RETRY = 250;
const LONGEST_RETRY = 10_000;

export interface CourierDependencies {
  deliver(chunk: Chunk): Promise<ChunkReply | undefined>;
  /** The extension that could take chunks is gone. */
  isOrphan(): boolean;
  /** The worker takes nothing more from this page. */
  onStop(): void;
}

/** Delivers chunks in order. Each is kept, and sent again as it is, until the worker says that it is stored. */
export class Courier {
  readonly #dependencies: CourierDependencies;
  readonly #waiting: Chunk[] = [];
  #running: Promise<void> | undefined;
  #over = false;

  constructor(dependencies: CourierDependencies) {
    this.#dependencies = dependencies;
  }

  /** Chunks that wait; bounds the page's memory. */
  get waitingChunks(): number {
    return this.#waiting.length;
  }

  /** Queues a chunk; resolves when all that waits was delivered or given up. */
  send(chunk: Chunk): Promise<void> {
    if (this.#over) return Promise.resolve();
    this.#waiting.push(chunk);
    return this.settled();
  }

  /** Resolves when nothing waits any more. */
  settled(): Promise<void> {
    if (this.#waiting.length === 0) return Promise.resolve();
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** The page is going away: hands over all that waits at once, without waiting for answers. */
  hurry(): void {
    for (const chunk of this.#waiting) this.#dependencies.deliver(chunk).catch(() => {});
  }

  async #run(): Promise<void> {
    let delay = FIRST_RETRY;
    for (let chunk = this.#waiting[0]; chunk; chunk = this.#waiting[0]) {
      const reply = await this.#attempt(chunk);
      if (reply?.stored || reply?.stop) this.#waiting.shift();
      if (reply?.stop) return this.#end();
      if (reply?.stored) delay = FIRST_RETRY;
      else {
        if (this.#dependencies.isOrphan()) return this.#end();
        await new Promise<void>((resolve) => later(delay, resolve));
        delay = Math.min(delay * 2, LONGEST_RETRY);
      }
    }
  }

  async #attempt(chunk: Chunk): Promise<ChunkReply | undefined> {
    try {
      return await this.#dependencies.deliver(chunk);
    } catch {
      return undefined;
    }
  }

  #end(): void {
    this.#over = true;
    this.#waiting.length = 0;
    this.#dependencies.onStop();
  }
}
