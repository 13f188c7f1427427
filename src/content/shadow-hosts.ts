import { isConnected, isElement, localName, queryAll } from '../privacy/dom-access';
import { shadowRootOf } from './extension';

/** Custom elements may get their root later; of other elements only those count that have one. */
const mayHost = (element: Element): boolean =>
  localName(element).includes('-') || Reflect.get(Element.prototype, 'shadowRoot', element) !== null;

/** Shadow roots that are in the document now. */
export function shadowRootsNow(): ShadowRoot[] {
  const watching = new AbortController();
  const hosts = new ShadowHosts(watching.signal).all();
  watching.abort();
  return hosts.flatMap((host) => shadowRootOf(host) ?? []);
}

/**
 * Knows the shadow hosts of the document, so that a description need not look at every element for them. Plain elements
 * with a closed root become known once something in them is described. Removed elements are not kept alive.
 */
export class ShadowHosts {
  readonly #seen = new WeakSet<Node>();
  #candidates: WeakRef<Element>[] = [];
  readonly #observer = new MutationObserver((records) => this.#note(records));

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Every known host in the document, in any order. */
  all(): Element[] {
    this.#look(document);
    this.#note(this.#observer.takeRecords());
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

  /** Looks through a tree once, and watches it from then on. */
  #look(root: Document | ShadowRoot): void {
    if (this.#seen.has(root)) return;
    this.#seen.add(root);
    this.#observer.observe(root, { childList: true, subtree: true });
    for (const element of queryAll(root, '*')) if (mayHost(element)) this.add(element);
  }

  #note(records: readonly MutationRecord[]): void {
    for (const { addedNodes } of records) {
      for (const node of Array.from(addedNodes)) if (isElement(node)) this.#addBelow(node);
    }
    this.#candidates = this.#candidates.filter((candidate) => candidate.deref() !== undefined);
  }

  #addBelow(element: Element): void {
    if (mayHost(element)) this.add(element);
    for (const inner of queryAll(element, '*')) if (mayHost(inner)) this.add(inner);
  }
}
