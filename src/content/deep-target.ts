import { activeElementOf, bodyOf, contains, elementAt, queryAll } from '../privacy/dom-access';
import { isEditingHost } from '../privacy/fields';
import { captorOf } from './captures';
import { shadowRootOf } from './extension';

/** Inputs that Space or Enter press. */
const PRESSED = /^(button|submit|reset|image|checkbox|radio|file|color)$/;

/** The innermost element an event happened at, also inside closed shadow roots; a blocked part as a whole. */
export function deepTarget(event: Event): Element | null {
  const innermost = innermostOf(event);
  return innermost && outsideBlocks(innermost);
}

/** Whether an event that no pointer made happened in a blocked part: nothing is told of it. */
export function isInBlock(event: Event): boolean {
  if (event instanceof MouseEvent) return false;
  const target = deepTarget(event);
  return target !== null && globalThis.candorMemory?.marks.blocks(target) === true;
}

/** What may be told of instead of an element: the blocked part that it is in, or itself. */
export function outsideBlocks(element: Element): Element {
  return globalThis.candorMemory?.marks.blockAround(element) ?? element;
}

/** The same, also in a blocked part: for reading what must not be repeated. */
export function innermostOf(event: Event): Element | null {
  const at = event.composedPath()[0] ?? event.target;
  const first = at instanceof Node ? elementAt(at) : null;
  if (!first) return null;
  if (!(event instanceof MouseEvent)) return atCaret(deepActive(first));
  if (isMadeByKey(event)) return deepMadeByKey(first, event.type);
  return captorOf(event, first) ?? deepAtPoint(first, event.clientX, event.clientY);
}

/** The element that has the focus, also inside closed shadow roots; null when it is the body or nothing. */
export function deepActiveElement(): Element | null {
  const active = activeElementOf(document);
  return active && active !== bodyOf(document) ? deepActive(active) : null;
}

/**
 * Whether the browser has made the event itself: such clicks have no count, such context menus no button. They have no
 * place that says what they are for.
 */
function isMadeByKey({ type, detail, button }: MouseEvent): boolean {
  return (type === 'click' && detail === 0) || (type === 'contextmenu' && button < 0);
}

function deepMadeByKey(first: Element, type: string): Element {
  if (!closedRoot(first)) return first;
  const active = deepActive(first);
  return type === 'click' ? pressedByKey(active) : active;
}

/** Enter in a field presses the first submit button of its form (HTML, "implicit submission"). */
function pressedByKey(active: Element): Element {
  const presses = !(active instanceof HTMLInputElement) || PRESSED.test(active.type);
  const form = presses ? null : active.form;
  const submits = form ? queryAll(form, ':is(button, [type=submit i], [type=image i]):default') : [];
  return submits[0] ?? active;
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

/** In an editor, what the caret is in: a part of what is edited may be private or blocked. */
function atCaret(element: Element): Element {
  const caret = isEditingHost(element) ? getSelection()?.focusNode : null;
  return (caret && contains(element, caret) && elementAt(caret)) || element;
}

/** A shadow root that events do not tell of. Asking for it takes longer than hearing a pointer's move. */
export function closedRoot(element: Element): ShadowRoot | null {
  return element.shadowRoot ? null : shadowRootOf(element);
}
