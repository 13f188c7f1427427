import { isConnected, parentNode } from '../../privacy/dom-access';

/** What has changed since the page was last read: where, not how. */
export interface Dirt {
  /** Nodes whose list of children has changed: documents, elements and shadow roots. */
  parents: ReadonlySet<Node>;
  texts: ReadonlySet<Text>;
  /** Names of changed attributes by element, as the page writes them. */
  attributes: ReadonlyMap<Element, readonly string[]>;
}

/** More changes than this are a storm: reading the page anew is cheaper than reading them. Nodes. */
const STORM = 50_000;
/** Nodes that have left the page are looked for when so many are noted, and at each doubling. */
const SWEEP = 4_096;

/**
 * Notes which nodes change. The observer's callback only adds to sets; what was noted is taken at the next reading, and
 * what has left the page by then, or when the sets grow, is let go.
 */
export class Dirty {
  #parents = new Set<Node>();
  #texts = new Set<Text>();
  #attributes = new Map<Element, string[]>();
  #left = new WeakSet<Node>();
  #sweepAt = SWEEP;
  #isStorm = false;
  readonly #observer = new MutationObserver((records) => {
    this.#note(records);
    this.onDirt();
  });

  /** @param onDirt called after changes were noted, in the page's microtask: must do next to nothing */
  constructor(
    signal: AbortSignal,
    private readonly onDirt: () => void,
  ) {
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Observes a document or shadow root and all below it, other shadow trees apart. */
  observe(root: Node): void {
    this.#observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  }

  get isEmpty(): boolean {
    this.#noteNow();
    return this.#size === 0 && !this.#isStorm;
  }

  /** So much changed that it was not kept: everything must be read anew. */
  get isStorm(): boolean {
    this.#noteNow();
    return this.#isStorm;
  }

  /** The node with all below it must be told anew: it is something else to the recording than it was. */
  retell(node: Node): void {
    const parent = parentNode(node);
    if (!parent) return;
    this.#left.add(node);
    this.#parents.add(parent);
  }

  /** The children of a node must be looked at. */
  addParent(parent: Node): void {
    this.#parents.add(parent);
  }

  /** What has changed up to now; from here on anew. */
  take(): Dirt {
    this.#noteNow();
    const dirt = { parents: this.#parents, texts: this.#texts, attributes: this.#attributes };
    this.#clear();
    return dirt;
  }

  /** Puts back what was taken and not yet read. */
  putBack({ parents, texts, attributes }: Dirt): void {
    for (const parent of parents) this.#parents.add(parent);
    for (const text of texts) this.#texts.add(text);
    for (const [owner, names] of attributes) for (const name of names) this.#noteAttribute(owner, name);
  }

  /** Whether the node has been out of its place since it was told: changes below it meanwhile went unseen. */
  hasLeft(node: Node): boolean {
    return this.#left.has(node);
  }

  /** The node is told as it is now. */
  told(node: Node): void {
    this.#left.delete(node);
  }

  #noteNow(): void {
    this.#note(this.#observer.takeRecords());
  }

  #note(records: readonly MutationRecord[]): void {
    if (this.#isStorm) return;
    for (const record of records) {
      const { target, type } = record;
      if (type === 'childList') {
        this.#parents.add(target);
        for (const removed of record.removedNodes) this.#left.add(removed);
      } else if (type === 'characterData') this.#texts.add(target as Text);
      else this.#noteAttribute(target as Element, record.attributeName ?? '');
    }
    if (this.#size > this.#sweepAt) this.sweep();
  }

  #noteAttribute(owner: Element, name: string): void {
    const names = this.#attributes.get(owner);
    if (!names) this.#attributes.set(owner, [name]);
    else if (!names.includes(name)) names.push(name);
  }

  get #size(): number {
    return this.#parents.size + this.#texts.size + this.#attributes.size;
  }

  /** Lets go of what is no longer in the page. */
  sweep(): void {
    for (const noted of [this.#parents, this.#texts, this.#attributes]) {
      for (const node of noted.keys()) if (!isConnected(node)) noted.delete(node as never);
    }
    this.#sweepAt = Math.max(SWEEP, 2 * this.#size);
    if (this.#size <= STORM) return;
    this.#clear();
    this.#isStorm = true;
  }

  #clear(): void {
    this.#parents = new Set();
    this.#texts = new Set();
    this.#attributes = new Map();
    this.#sweepAt = SWEEP;
    this.#isStorm = false;
  }
}
