/**
 * Reading the DOM without being fooled by it. `<form><input name="getAttribute">` replaces `form.getAttribute`, and
 * `<img name="querySelector">` replaces `document.querySelector` (named properties override built-ins on forms and
 * documents, HTML "LegacyOverrideBuiltIns"), in every world. Prototype methods cannot be replaced from the page.
 */

/** Reads one property, whatever a node has been made to say of it. */
export function getter<T extends object, K extends keyof T & string>(prototype: T, key: K): (of: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  if (!get) throw new TypeError(`Candor needs a getter for ${key}.`);
  return (of) => get.call(of) as T[K];
}

const {
  getAttribute,
  getAttributeNames,
  hasAttribute,
  hasAttributes,
  matches,
  closest,
  getBoundingClientRect,
} = Element.prototype;
const { contains: containsNode, getRootNode } = Node.prototype;
const { createTreeWalker } = Document.prototype;

export const parentNode = getter(Node.prototype, 'parentNode');
export const childNodes = getter(Node.prototype, 'childNodes');
export const firstChild = getter(Node.prototype, 'firstChild');
export const nextSibling = getter(Node.prototype, 'nextSibling');
export const previousSibling = getter(Node.prototype, 'previousSibling');
export const textContent = getter(Node.prototype, 'textContent');
export const nodeType = getter(Node.prototype, 'nodeType');
export const ownerDocumentOf = getter(Node.prototype, 'ownerDocument');
export const isConnected = getter(Node.prototype, 'isConnected');
export const localName = getter(Element.prototype, 'localName');
export const namespaceOf = getter(Element.prototype, 'namespaceURI');
export const scrollLeftOf = getter(Element.prototype, 'scrollLeft');
export const scrollTopOf = getter(Element.prototype, 'scrollTop');
export const activeElementOf = getter(Document.prototype, 'activeElement');
export const titleOf = getter(Document.prototype, 'title');
export const bodyOf = getter(Document.prototype, 'body');
export const documentElementOf = getter(Document.prototype, 'documentElement');
export const visibilityOf = getter(Document.prototype, 'visibilityState');
export const readyStateOf = getter(Document.prototype, 'readyState');

/** Text as it is drawn, line breaks included; empty where the browser does not draw. */
export function innerText(element: HTMLElement): string {
  return Reflect.get(HTMLElement.prototype, 'innerText', element) ?? '';
}

/** Whether the whole document is one editor (HTML, "designMode"). */
export function isDesigned(document: Document): boolean {
  return Reflect.get(Document.prototype, 'designMode', document) === 'on';
}

/** Children in their order. A list of its own: faster than the page's, and it does not change with it. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = firstChild(node); child; child = nextSibling(child)) children.push(child);
  return children;
}

/** Names of the element's attributes, without making a node of each. */
export function attributeNames(element: Element): string[] {
  return getAttributeNames.call(element);
}

export function hasAttrs(element: Element): boolean {
  return hasAttributes.call(element);
}

export function attributeOf(element: Element, name: string): string | null {
  return getAttribute.call(element, name);
}

/** The attribute's value; an empty string when it is absent. */
export function attribute(element: Element, name: string): string {
  return attributeOf(element, name) ?? '';
}

export function hasAttr(element: Element, name: string): boolean {
  return hasAttribute.call(element, name);
}

/** Whether the element matches; a selector that the browser cannot parse matches nothing. */
export function matchesSelector(element: Element, selector: string): boolean {
  try {
    return matches.call(element, selector);
  } catch {
    return false;
  }
}

export function closestMatch(element: Element, selector: string): Element | null {
  return closest.call(element, selector);
}

/** Document or shadow root that the node stands in, or the top of a detached tree. */
export function rootOf(node: Node): Node {
  return getRootNode.call(node);
}

export function contains(outer: Node, inner: Node): boolean {
  return containsNode.call(outer, inner);
}

export function boundingBox(element: Element): DOMRect {
  return getBoundingClientRect.call(element);
}

const PARENTS: Readonly<Record<number, Document | DocumentFragment | Element>> = {
  [Node.ELEMENT_NODE]: Element.prototype,
  [Node.DOCUMENT_NODE]: Document.prototype,
  [Node.DOCUMENT_FRAGMENT_NODE]: DocumentFragment.prototype,
};
const TAG = /^(\*|[a-z][a-z0-9]*)$/;

/**
 * What is below a document, shadow root or element and matches a CSS selector. A plain tag takes a third of the time;
 * browsers remember the number of them until the page changes, but the list changes with it.
 */
export function query(root: Node, selector: string): ArrayLike<Element> {
  const prototype = PARENTS[nodeType(root)];
  if (!prototype) return [];
  return 'getElementsByTagName' in prototype && TAG.test(selector)
    ? prototype.getElementsByTagName.call(root, selector)
    : prototype.querySelectorAll.call(root, selector);
}

/** The same as a list of its own. */
export function queryAll(root: Node, selector: string): Element[] {
  return Array.from(query(root, selector));
}

/** Walks what is below a node, in document order. `show`: bits of `NodeFilter`. */
export function walkerOf(root: Node, show: number): TreeWalker {
  return createTreeWalker.call(document, root, show);
}

/** What is below a node, in document order. */
export function* nodesBelow(root: Node, show: number): Generator<Node, undefined> {
  const walker = walkerOf(root, show);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node;
}

export function isElement(node: unknown): node is Element {
  return node instanceof Node && nodeType(node) === Node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  return nodeType(node) === Node.TEXT_NODE;
}

/** Parent element in the flattened sense: out of a shadow root it is the host. */
export function parentElement(node: Node): Element | null {
  const parent = parentNode(node);
  if (parent === null) return null;
  if (isElement(parent)) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

/** The node itself, or the element that a text stands in. */
export function elementAt(node: Node): Element | null {
  return isElement(node) ? node : parentElement(node);
}
