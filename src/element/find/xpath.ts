import { documentOf, firstElement, isConnected, isElement, nextElement, queryAll, tagOf } from '../dom';
import type { Reader } from '../reader';

/** Stands for the shadow tree of the element before it; XPath itself has no way in. */
export const SHADOW_STEP = '#shadow-root';
const STEP = /^(?:\*\[local-name\(\)="([^"]*)"\]|(\*)|([\w-]+))\[(\d+)\]$/;

/** The first element below an element, a document or a shadow root; documents and roots have no named properties here. */
function firstBelow(parent: Node): Element | null {
  if (isElement(parent)) return firstElement(parent);
  return queryAll(parent, ':not(* *)')[0] ?? null;
}

function childAt(first: Element | null, name: string | undefined, place: number): Element | undefined {
  let left = place;
  for (let child = first; child !== null; child = nextElement(child)) {
    if (name === undefined || tagOf(child) === name.toLowerCase()) left -= 1;
    if (left === 0) return child;
  }
  return undefined;
}

/** The element at a path of names and positions, as the recorder writes them, from the top of the tree. */
export function byXpath(value: string, root: Node, reader: Pick<Reader, 'shadowRoot'>): Element[] {
  let at: Node = (isConnected(root) ? documentOf(root) : null) ?? root;
  for (const step of value.split('/').slice(1)) {
    const inner = step === SHADOW_STEP && isElement(at) ? reader.shadowRoot(at) : null;
    const [, foreign, , html, place] = STEP.exec(step) ?? [];
    const next = inner ?? childAt(firstBelow(at), foreign ?? html, Number(place));
    if (next === undefined || (inner === null && place === undefined)) return [];
    at = next;
  }
  return isElement(at) ? [at] : [];
}
