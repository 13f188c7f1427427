import { isConnected, parentNode } from '../../privacy/dom-access';
import { type FoldedChanges, noteName } from '../folded-changes';
import type { Mutations } from '../mutations';

/** What has changed since the page was last read: where, not how. */
export interface Dirt {
  /** Nodes whose list of children has changed: documents, elements and shadow roots. */
  parents: ReadonlySet<Node>;
  texts: ReadonlySet<Node>;
  /** Names of changed attributes by element, as the page writes them. */
  attributes: ReadonlyMap<Element, readonly string[]>;
}

/** More changes than this are a storm: reading the page anew is cheaper than reading them. Nodes. */
const STORM = 50_000;
/** Nodes that have left the page are looked for when so many are noted, and at each doubling. */
const SWEEP = 4_096;

/**
 * Notes which nodes change. While the page waits it only adds to sets; what was noted is taken at the next reading, and
 * what has left the page by then, or when the sets grow, is let go.
 */
export class Dirty {
  readonly #mutations: Mutations;
  readonly #storm: number;
  #parents = new Set<Node>();
  #texts = new Set<Node>();
  #attributes = new Map<Element, string[]>();
  readonly #left = new WeakSet<Node>();
  /** Parents that lost so many children at once that these were not noted one by one. */
  readonly #emptied = new WeakSet<Node>();
  #sweepAt: number;
  #isStorm = false;
  #hasBegun = false;

  /**
   * @param onDirt called in the page's microtask after changes, which are noted later: must do next to nothing
   * @param storm so many changed nodes are not kept any more
   */
  constructor(mutations: Mutations, onDirt: () => void, storm = STORM) {
    this.#mutations = mutations;
    this.#storm = storm;
    this.#sweepAt = Math.min(SWEEP, storm);
    mutations.on((changes) => {
      if (this.#hasBegun) this.#note(changes);
    });
    mutations.onSign(() => this.#hasBegun && onDirt());
  }

  /** What changes in a document or shadow root from now on is noted; of changes before, nothing is. */
  observe(root: Node): void {
    if (!this.#hasBegun) this.#mutations.catchUp();
    this.#hasBegun = true;
    this.#mutations.observe(root);
  }

  get isEmpty(): boolean {
    this.#mutations.catchUp();
    return this.#size === 0 && !this.#isStorm;
  }

  /** So much changed that it was not kept: everything must be read anew. */
  get isStorm(): boolean {
    this.#mutations.catchUp();
    return this.#isStorm;
  }

  /** The node with all below it must be told anew: it is something else to the recording than it was. */
  retell(node: Node): void {
    const parent = parentNode(node);
    if (!parent) return;
    this.#left.add(node);
    this.#parents.add(parent);
  }

  /** The text must be told anew, though it is as it was. */
  retellText(text: Text): void {
    this.#texts.add(text);
  }

  /** The same of an attribute. */
  retellAttribute(owner: Element, name: string): void {
    noteName(this.#attributes, owner, name);
  }

  /** The children of a node must be looked at. */
  addParent(parent: Node): void {
    this.#parents.add(parent);
  }

  /** What has changed up to now; from here on anew. */
  take(): Dirt {
    this.#mutations.catchUp();
    const dirt = { parents: this.#parents, texts: this.#texts, attributes: this.#attributes };
    this.#clear();
    return dirt;
  }

  /** Whether a child has been out of its place since it was told: changes below it meanwhile went unseen. */
  hasLeft(node: Node, parent: Node): boolean {
    return this.#left.has(node) || this.#emptied.has(parent);
  }

  /** All that has left a parent was told to be gone. */
  settled(parent: Node): void {
    this.#emptied.delete(parent);
  }

  /** The node is told as it is now. */
  told(node: Node): void {
    this.#left.delete(node);
    this.#emptied.delete(node);
  }

  #note({ parents, texts, attributes, left, emptied }: FoldedChanges): void {
    if (this.#isStorm) return;
    for (const parent of parents) this.#parents.add(parent);
    for (const parent of emptied) this.#emptied.add(parent);
    for (const node of left) this.#left.add(node);
    for (const text of texts) this.#texts.add(text);
    for (const [owner, names] of attributes)
      for (const name of names) noteName(this.#attributes, owner, name);
    if (this.#size > this.#sweepAt) this.sweep();
  }

  get #size(): number {
    return this.#parents.size + this.#texts.size + this.#attributes.size;
  }

  /** Lets go of what is no longer in the page. */
  sweep(): void {
    for (const noted of [this.#parents, this.#texts, this.#attributes]) {
      for (const node of noted.keys()) if (!isConnected(node)) noted.delete(node as never);
    }
    if (this.#size <= this.#storm) {
      this.#sweepAt = Math.min(Math.max(SWEEP, 2 * this.#size), this.#storm);
      return;
    }
    this.#clear();
    this.#isStorm = true;
  }

  #clear(): void {
    this.#parents = new Set();
    this.#texts = new Set();
    this.#attributes = new Map();
    this.#sweepAt = Math.min(SWEEP, this.#storm);
    this.#isStorm = false;
  }
}
