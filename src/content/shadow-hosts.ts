import { isConnected, isElement, localName, queryAll } from '../privacy/dom-access';
import { shadowRootOf } from './extension';
import type { FoldedChanges } from './folded-changes';
import { Mutations } from './mutations';

/** Beyond so many added elements, looking through the page anew is cheaper than keeping them. */
const MOST_ADDED = 500;

/** Custom elements may get their root later; of other elements only those count that have one. */
const mayHost = (element: Element): boolean =>
  localName(element).includes('-') || Reflect.get(Element.prototype, 'shadowRoot', element) !== null;

/** Shadow roots that are in the document now. */
export function shadowRootsNow(): ShadowRoot[] {
  const watching = new AbortController();
  const hosts = new ShadowHosts(new Mutations(watching.signal)).all();
  watching.abort();
  return hosts.flatMap((host) => shadowRootOf(host) ?? []);
}

/**
 * Knows the shadow hosts of the document, so that a description need not look at every element for them. Plain elements
 * with a closed root become known once something in them is described. Removed elements are not kept alive.
 */
export class ShadowHosts {
  readonly #mutations: Mutations;
  readonly #seen = new WeakSet<Node>();
  #candidates: WeakRef<Element>[] = [];
  /** Roots that were looked through; what was added to them since is in `#added`. */
  #searched = new WeakSet<Node>();
  #added: Element[] = [];

  constructor(mutations: Mutations) {
    this.#mutations = mutations;
    mutations.on((changes) => this.#note(changes));
  }

  /** Every known host in the document, in any order. */
  all(): Element[] {
    this.#mutations.catchUp();
    this.#look(document);
    for (const element of this.#added.splice(0)) this.#addBelow(element);
    this.#candidates = this.#candidates.filter((candidate) => candidate.deref() !== undefined);
    const hosts: Element[] = [];
    // The list grows while hosts are found in the trees of others.
    for (let index = 0; index < this.#candidates.length; index += 1) {
      const element = this.#candidates[index]?.deref();
      const root = element && isConnected(element) ? shadowRootOf(element) : null;
      if (!element || !root) continue;
      hosts.push(element);
      this.#look(root);
    }
    return hosts;
  }

  /** A host that was come upon. */
  add(host: Element): void {
    if (this.#seen.has(host)) return;
    this.#seen.add(host);
    this.#candidates.push(new WeakRef(host));
  }

  /** Looks through a tree, and watches it from then on. */
  #look(root: Document | ShadowRoot): void {
    if (this.#searched.has(root)) return;
    this.#searched.add(root);
    this.#mutations.observe(root);
    for (const element of queryAll(root, '*')) if (mayHost(element)) this.add(element);
  }

  /** What was added is looked at when hosts are asked for. */
  #note({ added }: FoldedChanges): void {
    if (!this.#searched.has(document)) return;
    if (added && this.#added.length + added.size <= MOST_ADDED) {
      for (const node of added) if (isElement(node)) this.#added.push(node);
      return;
    }
    this.#added = [];
    this.#searched = new WeakSet();
  }

  #addBelow(element: Element): void {
    if (mayHost(element)) this.add(element);
    for (const inner of queryAll(element, '*')) if (mayHost(inner)) this.add(inner);
  }
}
