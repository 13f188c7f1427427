import { inOrder } from './space';

/** Thrown by a search that finds more elements than are wanted. */
class TooMany extends Error {}

/** A list that throws `TooMany` when it grows longer than the limit. */
export class Found {
  readonly #limit: number;
  readonly #elements = new Set<Element>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(element: Element): void {
    this.#elements.add(element);
    if (this.#elements.size > this.#limit) throw new TooMany();
  }

  get elements(): Element[] {
    return [...this.#elements];
  }
}

/** What a search finds, in document order; undefined when that is more than it may find. */
export function foundBy(search: () => Iterable<Element>): Element[] | undefined {
  try {
    return inOrder(search());
  } catch (error) {
    if (error instanceof TooMany) return undefined;
    throw error;
  }
}
