type Listener = (records: readonly MutationRecord[]) => void;

/**
 * The one observer of the page's nodes, for all who must know that they change: each further observer costs the page, which
 * waits for every callback. Listeners only note.
 */
export class Mutations {
  readonly #listeners: Listener[] = [];
  readonly #observer = new MutationObserver((records) => this.#tell(records));

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Observes a document or shadow root and all below it, other shadow trees apart. Again is the same as once. */
  observe(root: Node): void {
    this.#observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  }

  on(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Listeners are told at once what has changed up to now. */
  catchUp(): void {
    const records = this.#observer.takeRecords();
    if (records.length > 0) this.#tell(records);
  }

  #tell(records: readonly MutationRecord[]): void {
    for (const listener of this.#listeners) listener(records);
  }
}
