import type { Mutations } from './mutations';

/** Changes remembered; one answer of a page is a few. */
const MOST = 100;

/** Knows when the page's content has changed lately. Looks at nothing that changed. */
export class PageChanges {
  /** `performance.now()` of the latest changes, in their order. */
  readonly #times: number[] = [];

  constructor(mutations: Mutations) {
    mutations.observe(document);
    mutations.onSign(() => {
      this.#times.push(performance.now());
      if (this.#times.length > MOST) this.#times.shift();
    });
  }

  /** Whether there was a change from one moment on and before another. `performance.now()`. */
  between(from: number, to: number): boolean {
    return this.#times.some((time) => time >= from && time < to);
  }
}
