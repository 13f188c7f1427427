import {
  attributeOf,
  textContent as contentOf,
  getter,
  localName,
  nodeType,
  query as queryAll,
  rootOf,
} from '../privacy/dom-access';

export {
  attributeNames,
  attributeOf,
  closestMatch as closest,
  contains,
  firstChild,
  hasAttr as hasAttribute,
  isConnected,
  isText,
  nextSibling,
  ownerDocumentOf as documentOf,
  query as queryAll,
  rootOf,
} from '../privacy/dom-access';

/**
 * Reads of the DOM that a page cannot shadow. `<form><input name="id">` makes `form.id` the input, and
 * `<img name="querySelector">` does the same to `document` (HTML, [LegacyOverrideBuiltIns]); isolated worlds see those
 * named properties too. Getters and methods taken from the prototypes work on them, and on nodes of other realms.
 */
const ELEMENT = 1;
const FRAGMENT = 11;

/** Unlike an `instanceof` test, this holds for nodes of other realms too. */
export const isElement = (node: Node | null): node is Element => node !== null && nodeType(node) === ELEMENT;

export function textContent(node: Node): string {
  return contentOf(node) ?? '';
}

/** Tag in lower case, without a namespace prefix. */
export function tagOf(element: Element): string {
  return localName(element).toLowerCase();
}

export const parentElement = getter(Node.prototype, 'parentElement');
export const previousElement = getter(Element.prototype, 'previousElementSibling');
export const firstElement = getter(Element.prototype, 'firstElementChild');
export const nextElement = getter(Element.prototype, 'nextElementSibling');
const assignedSlotOf = getter(Element.prototype, 'assignedSlot');

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** The first child that is of a tag. */
export function childOfTag(parent: Element, tag: string): Element | null {
  let child = firstElement(parent);
  while (child !== null && tagOf(child) !== tag) child = nextElement(child);
  return child;
}

/** Whether `one` comes before `other`, or contains it, in the order of their common tree. */
export function precedes(one: Node, other: Node): boolean {
  return (Node.prototype.compareDocumentPosition.call(other, one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

/** The shadow host when `root` is a shadow root. */
export function hostOf(root: Node): Element | null {
  return nodeType(root) === FRAGMENT ? (Reflect.get(root, 'host') ?? null) : null;
}

/** The shadow hosts around a node, innermost first. */
export function hostsAround(node: Node): Element[] {
  const host = hostOf(rootOf(node));
  return host === null ? [] : [host, ...hostsAround(host)];
}

/** Finds the shadow root of a host. Open ones are plain to see; only extensions and debuggers see closed ones. */
export type RootOf = (host: Element) => ShadowRoot | null;

export const openRoot: RootOf = getter(Element.prototype, 'shadowRoot');

/** The slot an element is put in. `assignedSlot` keeps quiet about closed trees (DOM, "find a slot", open flag). */
function slotOf(element: Element, rootOfHost: RootOf): Element | null {
  const slot = assignedSlotOf(element);
  const host = slot === null ? parentElement(element) : null;
  if (host === null || openRoot(host) !== null) return slot;
  const closed = rootOfHost(host);
  if (closed === null) return null;
  const holdsIt = (candidate: Element): boolean =>
    HTMLSlotElement.prototype.assignedNodes.call(candidate).includes(element);
  return Array.from(queryAll(closed, 'slot')).find(holdsIt) ?? null;
}

/** Parent in the flat tree: the slot a node is put in, else the parent, else the host of its shadow tree. */
export function composedParent(element: Element, rootOfHost: RootOf = openRoot): Element | null {
  return slotOf(element, rootOfHost) ?? parentElement(element) ?? hostOf(rootOf(element));
}

/** The first descendant that matches, in document order. */
export function queryFirst(element: Element, selector: string): Element | null {
  return Element.prototype.querySelector.call(element, selector);
}

/** Elements below a node. Browsers remember the number until the page changes; not for shadow roots, which are small. */
export function elementCount(root: Node): number {
  return queryAll(root, '*').length;
}

/** Selectors of the elements that name any of these roles as theirs. */
export function withRoles(roles: string): string[] {
  return roles.split(' ').map((role) => `[role~="${role}" i]`);
}

/** Whether an element has a descendant that matches. */
export function holds(element: Element, selector: string): boolean {
  return queryFirst(element, selector) !== null;
}

/** The elements an IDREF list names, within the element's own tree scope. */
export function referenced(element: Element, attribute: string): Element[] {
  const ids = attributeOf(element, attribute)?.trim();
  if (!ids) return [];
  const root = rootOf(element);
  return ids.split(/\s+/).flatMap((id) => queryAll(root, `#${CSS.escape(id)}`)[0] ?? []);
}

/** White space folded to single spaces and trimmed. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
