/** Everything of the document that a script can read: nodes, attributes, styles, frames. */
export function documentNow(): string[] {
  const elements = Array.from(document.querySelectorAll('*'));
  return [
    document.documentElement.outerHTML,
    ...[document, document.documentElement, document.head, document.body].map(childrenOf),
    `nodes ${nodesIn(document)}, ${elements.length} elements, ${document.all.length} in all`,
    `${document.styleSheets.length} sheets, ${document.adoptedStyleSheets.length} adopted, ${document.fonts.size} fonts`,
    ...Array.from(document.styleSheets, rulesOf),
    `${window.length} frames, ${window.frames.length}, ${document.getAnimations().length} animations`,
    `active ${document.activeElement?.id}, selection ${getSelection()?.rangeCount}, history ${history.length}`,
    `state ${JSON.stringify(history.state)}, name "${window.name}", cookie "${document.cookie}"`,
    ...elements.map(shadowOf),
    ...elements.map(styleOf),
    ...Array.from({ length: window.length }, (_, index) => frameOf(window[index])),
  ];
}

const childrenOf = (node: Node): string =>
  `${node.nodeName}: ${Array.from(node.childNodes, (child) => child.nodeName).join()}`;

const rulesOf = (sheet: CSSStyleSheet): string =>
  Array.from(sheet.cssRules, (rule) => rule.cssText).join('\n');

function nodesIn(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  let count = 1;
  while (walker.nextNode()) count++;
  return count;
}

const shadowOf = (element: Element): string =>
  `${element.id} ${element.shadowRoot ? element.shadowRoot.innerHTML : 'no open root'}`;

/** Attributes as nodes, inline style and every computed property, of the element and of what is drawn around it. */
function styleOf(element: Element): string {
  const attributes = Array.from(element.attributes, ({ name, value }) => `${name}=${value}`).join();
  const inline = element instanceof HTMLElement ? element.style.cssText : '';
  const computed = [undefined, '::before', '::after'].map((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    return Array.from(style, (name) => `${name}:${style.getPropertyValue(name)}`).join(';');
  });
  return `${element.nodeName}#${element.id} ${attributes} {${inline}} ${computed.join(' ')}`;
}

function frameOf(frame: Window | undefined): string {
  if (!frame) return 'no frame';
  return `${Reflect.ownKeys(frame).map(String).join()} ${frame.document.documentElement.outerHTML}`;
}
