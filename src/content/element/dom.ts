import { textContent as contentOf, nodeType } from '../../privacy/dom-access';

export {
  closestMatch as closest,
  firstChild,
  hasAttr as hasAttribute,
  isText,
  nextSibling,
} from '../../privacy/dom-access';

/**
 * Reads of the DOM that a page cannot shadow. `<form><input name="id">` makes `form.id` the input, and
 * `<img name="querySelector">` does the same to `document` (HTML, [LegacyOverrideBuiltIns]); isolated worlds see those
 * named properties too. Getters and methods taken from the prototypes work on them, and on nodes of other realms.
 */
const ELEMENT = 1;
const DOCUMENT = 9;
const FRAGMENT = 11;

/** Unlike an `instanceof` test, this holds for nodes of other realms too. */
export const isElement = (node: Node | null): node is Element => node !== null && nodeType(node) === ELEMENT;

export function textContent(node: Node): string {
  return contentOf(node) ?? '';
}

/** Tag in lower case, without a namespace prefix. */
export function tagOf(element: Element): string {
  return String(Reflect.get(Element.prototype, 'localName', element)).toLowerCase();
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function attributeNames(element: Element): string[] {
  return Element.prototype.getAttributeNames.call(element);
}

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

export function parentElement(node: Node): Element | null {
  return Reflect.get(Node.prototype, 'parentElement', node);
}

export function previousElement(element: Element): Element | null {
  return Reflect.get(Element.prototype, 'previousElementSibling', element);
}

export function firstElement(element: Element): Element | null {
  return Reflect.get(Element.prototype, 'firstElementChild', element);
}

export function nextElement(element: Element): Element | null {
  return Reflect.get(Element.prototype, 'nextElementSibling', element);
}

export function documentOf(node: Node): Document | null {
  return Reflect.get(Node.prototype, 'ownerDocument', node);
}

/** Root of the node's tree: its document, its shadow root, or the top of a detached piece. */
export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

export function contains(outer: Node, inner: Node): boolean {
  return Node.prototype.contains.call(outer, inner);
}

/** The shadow host when `root` is a shadow root. */
export function hostOf(root: Node): Element | null {
  return nodeType(root) === FRAGMENT ? (Reflect.get(root, 'host') ?? null) : null;
}

/** Parent in the flat tree: the slot a node is put in, else the parent, else the host of its shadow tree. */
export function composedParent(element: Element): Element | null {
  const slot: Element | null = Reflect.get(Element.prototype, 'assignedSlot', element) ?? null;
  return slot ?? parentElement(element) ?? hostOf(rootOf(element));
}

export function queryAll(scope: Node, selector: string): ArrayLike<Element> {
  const type = nodeType(scope);
  if (type === DOCUMENT) return Document.prototype.querySelectorAll.call(scope, selector);
  if (type === FRAGMENT) return DocumentFragment.prototype.querySelectorAll.call(scope, selector);
  return type === ELEMENT ? Element.prototype.querySelectorAll.call(scope, selector) : [];
}

/** Whether an element has a descendant that matches. */
export function holds(element: Element, selector: string): boolean {
  return Element.prototype.querySelector.call(element, selector) !== null;
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
