/** Thrown by a search that finds more elements than are wanted; `findIn` makes `undefined` of it. */
export class TooMany extends Error {
  override name = 'TooMany';
}

/** A list that throws `TooMany` when it grows longer than the limit. */
export class Found {
  readonly #elements = new Set<Element>();

  constructor(private readonly limit: number) {}

  add(element: Element): void {
    this.#elements.add(element);
    if (this.#elements.size > this.limit) throw new TooMany();
  }

  get elements(): Element[] {
    return [...this.#elements];
  }
}
