/** The page is read this often at most, so that what comes and goes in between costs nothing. Milliseconds. */
const SHORTEST = 500;
/** No pause is longer, whatever a reading costs. Milliseconds. */
const LONGEST = 4_000;
/** A reading is followed by a pause so many times as long. */
const PAUSE = 50;

/**
 * How often the page is read: one that changes all the time is read less often the longer that takes. Readings of up to 80
 * ms take one fiftieth of its time; beyond that, what is told must not become too old.
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
