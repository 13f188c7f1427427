import { isConnected, isElement, matchesSelector, queryAll } from '../privacy/dom-access';
import { EDITORS } from '../privacy/fields';
import { DEFAULT_REDACT_SELECTORS, MARK_ATTRIBUTES } from '../privacy/marked';
import type { FoldedChanges } from './folded-changes';
import type { Mutations } from './mutations';

export const FIELDS = `input, textarea, [autocomplete], ${EDITORS}`;
/** They show what no node tells. */
export const STATEFUL = 'input, textarea, select, select[multiple] option, [popover]';
export const FRAMES = 'iframe, frame, object';
const WATCHED = `${FIELDS}, ${STATEFUL}, ${FRAMES}, ${DEFAULT_REDACT_SELECTORS}`;
/** Attributes that those selectors read. */
const READ = new Set([...MARK_ATTRIBUTES, 'autocomplete', 'contenteditable', 'role', 'popover']);

/** Beyond so many changes, looking through the page anew is cheaper than looking at each. */
const MOST_CHANGED = 100;

/**
 * Fields, popovers, frames and private parts of the page: what is looked at twice a second. They are found once, then
 * among what has changed, so that a large page is not searched again and again.
 */
export class WatchedElements {
  readonly #mutations: Mutations;
  readonly #roots = new Set<WeakRef<ShadowRoot>>();
  /** Those that were in the page at the last look. */
  #there = new WeakSet<ShadowRoot>();
  #found = new Set<Element>();
  #changed: Node[] = [];
  /** Everything is to be searched: at first, and after many changes. */
  #isStale = true;

  constructor(mutations: Mutations) {
    this.#mutations = mutations;
    mutations.observe(document);
    mutations.on((changes) => this.#note(changes));
  }

  addRoot(root: ShadowRoot): void {
    this.#roots.add(new WeakRef(root));
    this.#mutations.observe(root);
    this.#change([root]);
  }

  /** Shadow roots of the page that are known. */
  *roots(): Generator<ShadowRoot> {
    for (const ref of this.#roots) {
      const root = ref.deref();
      if (!root) this.#roots.delete(ref);
      else if (isConnected(root)) yield root;
    }
  }

  /** Those of the page and its known shadow trees that match a part of what is watched. */
  all(selector: string): Element[] {
    this.#mutations.catchUp();
    if (this.#isStale) this.#searchAll();
    else for (const node of [...this.#changed, ...this.#returned()]) this.#searchIn(node);
    this.#changed = [];
    const matching: Element[] = [];
    for (const element of this.#found) {
      if (!isConnected(element)) this.#found.delete(element);
      else if (matchesSelector(element, selector)) matching.push(element);
    }
    return matching;
  }

  /** Roots of shadow trees that are in the page again: what is in them was let go of meanwhile. */
  #returned(): ShadowRoot[] {
    const there = new Set(this.roots());
    const returned = Array.from(there).filter((root) => !this.#there.has(root));
    this.#there = new WeakSet(there);
    return returned;
  }

  #searchAll(): void {
    this.#isStale = false;
    this.#found = new Set();
    for (const root of [document, ...this.roots()]) this.#searchIn(root);
  }

  #searchIn(node: Node): void {
    if (!isConnected(node)) return;
    if (isElement(node) && matchesSelector(node, WATCHED)) this.#found.add(node);
    for (const below of queryAll(node as ParentNode & Node, WATCHED)) this.#found.add(below);
  }

  /** Removed nodes are not kept alive for long: beyond some changes nothing is kept. */
  #note({ added, attributes }: FoldedChanges): void {
    if (added) this.#change(added);
    else this.#giveUp();
    for (const [owner, names] of attributes) if (names.some((name) => READ.has(name))) this.#change([owner]);
  }

  #change(nodes: Iterable<Node>): void {
    for (const node of nodes) {
      if (this.#isStale) return;
      if (this.#changed.length >= MOST_CHANGED) this.#giveUp();
      else if (isElement(node) || node instanceof ShadowRoot) this.#changed.push(node);
    }
  }

  #giveUp(): void {
    this.#isStale = true;
    this.#changed = [];
    this.#found = new Set();
  }
}
