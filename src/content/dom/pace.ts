/** The page is read this often at most, so that what comes and goes in between costs nothing. Milliseconds. */
const SHORTEST = 500;
/** All is read within about this long, whatever it costs. Milliseconds. */
const LONGEST = 4_000;
/** A reading is followed by a pause so many times as long. */
const PAUSE = 50;

/**
 * How often the page is read: one that changes all the time is read less often the longer that takes, so that it is never
 * slowed by more than a small part.
 */
export class Pace {
  /** When the next reading may begin. `performance.now()` */
  #due = 0;
  /** Time that the reading which goes on has taken so far. Milliseconds. */
  #spent = 0;

  get due(): number {
    return this.#due;
  }

  /** So many milliseconds were worked on the reading. */
  work(milliseconds: number): void {
    this.#spent += milliseconds;
  }

  /** All is read, or cannot be read now. @param now `performance.now()` */
  rest(now: number): void {
    this.#due = now + Math.min(Math.max(SHORTEST, this.#spent * PAUSE), LONGEST);
    this.#spent = 0;
  }
}
