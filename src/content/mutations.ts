import { FoldedChanges } from './folded-changes';
import { later } from './later';

type Listener = (changes: FoldedChanges) => void;

/** So many records wait at most: each keeps its nodes alive. */
const MOST_WAITING = 5_000;
/** They do not wait longer than this. Milliseconds. */
const LONGEST_WAIT = 1_000;

/**
 * The one observer of the page's nodes, for all who must know that they change: each further observer costs the page, which
 * waits for every callback. Records are not even looked at there: that is left for whoever must know, or for later.
 */
export class Mutations {
  readonly #signal: AbortSignal;
  readonly #listeners: Listener[] = [];
  readonly #signs: (() => void)[] = [];
  readonly #observer = new MutationObserver((records) => {
    this.#keep(records);
    if (this.#isDue) return;
    this.#isDue = true;
    later(LONGEST_WAIT, () => {
      this.#isDue = false;
      this.#tell();
    });
  });
  #waiting: (readonly MutationRecord[])[] = [];
  #count = 0;
  /** Somebody will look at them. */
  #isDue = false;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      this.#waiting = [];
    });
  }

  /** Observes a document or shadow root and all below it, other shadow trees apart. Again is the same as once. */
  observe(root: Node): void {
    this.#observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  }

  /** @param listener is told of changes some time after they were made, in their order */
  on(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** @param sign called in the page's microtask after changes: must do next to nothing */
  onSign(sign: () => void): void {
    this.#signs.push(sign);
  }

  /** Listeners are told at once what has changed up to now. */
  catchUp(): void {
    const records = this.#observer.takeRecords();
    if (records.length > 0) this.#keep(records);
    this.#tell();
  }

  #keep(records: readonly MutationRecord[]): void {
    this.#waiting.push(records);
    this.#count += records.length;
    for (const sign of this.#signs) sign();
    if (this.#count > MOST_WAITING) this.#tell();
  }

  #tell(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#count = 0;
    if (this.#signal.aborted || waiting.length === 0) return;
    const changes = new FoldedChanges(waiting);
    for (const listener of this.#listeners) listener(changes);
  }
}
