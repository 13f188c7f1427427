/** Closed shadow roots of the document by their hosts, put there by the runner, who may see them. */
const CLOSED = Symbol.for('candor.closedRoots');

export function closedRoots(): WeakMap<Element, ShadowRoot> {
  const known: unknown = Reflect.get(globalThis, CLOSED);
  if (known instanceof WeakMap) return known;
  const roots = new WeakMap<Element, ShadowRoot>();
  Reflect.set(globalThis, CLOSED, roots);
  return roots;
}

export function shadowRootOf(host: Element): ShadowRoot | null {
  return host.shadowRoot ?? closedRoots().get(host) ?? null;
}

/** The document and every shadow tree in it that is this deep: 0 is the document. */
export function rootsAt(depth: number, root: Document | ShadowRoot = document): (Document | ShadowRoot)[] {
  if (depth === 0) return [root];
  return shadowTrees(root).flatMap((tree) => rootsAt(depth - 1, tree));
}

function shadowTrees(root: Document | ShadowRoot): ShadowRoot[] {
  return Array.from(root.querySelectorAll('*'), shadowRootOf).filter((tree) => tree !== null);
}
