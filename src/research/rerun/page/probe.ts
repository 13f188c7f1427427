import { isWithin, lookAt, parentOf } from './live-element';
import { shadowRootOf } from './roots';

/** What must be known of an element before it is acted on. CSS pixels in its frame's viewport. */
export interface Probe {
  box: { x: number; y: number; width: number; height: number };
  visible: boolean;
  enabled: boolean;
  inView: boolean;
}

export function probe(element: Element): Probe {
  const { x, y, width, height } = element.getBoundingClientRect();
  return {
    box: { x, y, width, height },
    visible: width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true }),
    enabled: !element.matches(':disabled') && element.getAttribute('aria-disabled') !== 'true',
    inView: x + width > 0 && y + height > 0 && x < innerWidth && y < innerHeight,
  };
}

/** Whether a press at a point (of the frame's viewport) reaches the element. */
export function receives(element: Element, x: number, y: number): boolean {
  const hit = deepHit(x, y);
  return hit !== null && (isWithin(hit, element) || isWithin(element, hit));
}

/** What lies over an element at a point, as a person would name it; empty where nothing is. */
export function coverAt(_element: Element, x: number, y: number): string {
  const hit = deepHit(x, y);
  if (!hit) return '';
  const { tag, role, name, text } = lookAt(hit);
  return `${tag} ${role} ${JSON.stringify((name || text).slice(0, 60))}`;
}

/** Scrolls an element to the middle of what is to be seen. */
export function toMiddle(element: Element): void {
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
}

function deepHit(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  for (let root = hit && shadowRootOf(hit); hit && root; root = shadowRootOf(hit)) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

/** What a field holds, as the recorder reads it. */
export function heldValue(element: Element): string {
  if ('value' in element && typeof element.value === 'string') return element.value;
  return element.textContent ?? '';
}

/** Kind of a field that holds text of its own: the type of an input, or `textarea`. */
export function inputKind(element: Element): string | undefined {
  if (element instanceof HTMLInputElement) return element.type;
  return element instanceof HTMLTextAreaElement ? 'textarea' : undefined;
}

export function checkedOf(element: Element): boolean | undefined {
  if (element instanceof HTMLInputElement) return element.checked;
  const stated = element.getAttribute('aria-checked');
  return stated === null ? undefined : stated === 'true';
}

export function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  return active !== null && (active === element || element.contains(active)) && document.hasFocus();
}

/** Where a text stands in an element, from the beginning of its first letter to the end of its last. */
export function textPoints(
  element: Element,
  text: string,
): { from: [number, number]; to: [number, number] } | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  const whole = nodes.map(({ data }) => data).join('');
  const start = whole.indexOf(text);
  if (start < 0) return null;
  const first = rectAt(nodes, start);
  const end = rectAt(nodes, start + text.length - 1);
  if (!first || !end) return null;
  return {
    from: [first.left + 0.5, first.top + first.height / 2],
    to: [end.right - 0.5, end.top + end.height / 2],
  };
}

function rectAt(nodes: readonly Text[], offset: number): DOMRect | undefined {
  let left = offset;
  for (const node of nodes) {
    if (left < node.length) {
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      return range.getBoundingClientRect();
    }
    left -= node.length;
  }
  return undefined;
}

/** The nearest element around this one that can be seen: what hides it often shows it when the pointer is there. */
export function visibleAround(element: Element): Element | null {
  for (let at = parentOf(element); at; at = parentOf(at)) {
    const { width, height } = at.getBoundingClientRect();
    if (width > 0 && height > 0 && at.checkVisibility({ visibilityProperty: true })) return at;
  }
  return null;
}

/** Where a container is scrolled to, and how far it can be. `null` is the page itself. */
export function scrollOf(element: Element | null): { x: number; y: number; maxX: number; maxY: number } {
  const of = element ?? document.scrollingElement ?? document.documentElement;
  return {
    x: of.scrollLeft,
    y: of.scrollTop,
    maxX: of.scrollWidth - of.clientWidth,
    maxY: of.scrollHeight - of.clientHeight,
  };
}

/** What is selected on the page now. */
export function selectedText(): string {
  return getSelection()?.toString() ?? '';
}

/** Steps by arrow key from the chosen option to another of a list that shows one; undefined where there is no such way. */
export function optionSteps(select: Element, index: number): number | undefined {
  if (!(select instanceof HTMLSelectElement) || select.multiple || select.size > 1) return undefined;
  const open = Array.from(select.options).filter(({ disabled, hidden }) => !disabled && !hidden);
  const [from, to] = [select.selectedIndex, index].map((at) =>
    open.findIndex((option) => option.index === at),
  );
  return from === undefined || to === undefined || to < 0 ? undefined : to - from;
}

/** Index of an option: by label and value, else by one of them; -1 where there is none. */
export function optionIndex(select: Element, option: { value?: string; label: string }): number {
  if (!(select instanceof HTMLSelectElement)) return -1;
  const options = Array.from(select.options);
  const exact = options.find(({ value, label }) => value === option.value && label === option.label);
  const same = exact ?? options.find(({ value, label }) => label === option.label || value === option.value);
  return same?.index ?? -1;
}

export function chosenIndices(select: Element): number[] {
  return select instanceof HTMLSelectElement ? Array.from(select.selectedOptions, ({ index }) => index) : [];
}
