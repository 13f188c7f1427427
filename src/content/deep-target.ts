import { activeElementOf, bodyOf, isElement, parentElement } from '../privacy/dom-access';
import { shadowRootOf } from './extension';

/** The innermost element an event happened at, also inside closed shadow roots. */
export function deepTarget(event: Event): Element | null {
  const first = event.composedPath()[0] ?? event.target;
  if (first instanceof Text) return parentElement(first);
  if (!isElement(first)) return null;
  return event instanceof MouseEvent && event.type !== 'focusin'
    ? deepAtPoint(first, event.clientX, event.clientY)
    : deepActive(first);
}

/** The element that has the focus, also inside closed shadow roots; null when it is the body or nothing. */
export function deepActiveElement(): Element | null {
  const active = activeElementOf(document);
  return active && active !== bodyOf(document) ? deepActive(active) : null;
}

/** Event targets are retargeted to the host of a closed root; the root itself still knows. */
function deepAtPoint(element: Element, x: number, y: number): Element {
  const inner = closedRoot(element)?.elementFromPoint(x, y);
  return inner && inner !== element ? deepAtPoint(inner, x, y) : element;
}

function deepActive(element: Element): Element {
  const inner = shadowRootOf(element)?.activeElement;
  return inner ? deepActive(inner) : element;
}

function closedRoot(element: Element): ShadowRoot | null {
  return element.shadowRoot ? null : shadowRootOf(element);
}
