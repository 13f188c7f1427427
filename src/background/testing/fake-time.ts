import type { Time } from '../time';

interface Timer {
  at: number;
  call: () => void;
}

/** A clock that stands still unless it is moved. Sleep takes no time. */
export class FakeTime implements Time {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(now = Date.UTC(2026, 10, 24, 9)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  sleep(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }

  after(milliseconds: number, call: () => void): () => void {
    const timer = { at: this.#now + milliseconds, call };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Moves the clock and calls the timers that are due. */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
    for (const timer of [...this.#timers].sort((a, b) => a.at - b.at)) {
      if (timer.at > this.#now) continue;
      this.#timers.delete(timer);
      timer.call();
    }
  }

  /** Somebody sets the clock; timers do not follow. */
  set(now: number): void {
    this.#now = now;
  }
}
