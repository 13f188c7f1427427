import type { Selector } from '../../../trace/element';
import { parentElement, previousElement } from '../dom';
import type { Subject } from '../subject';
import { positionOf } from './position';

const HTML = 'http://www.w3.org/1999/xhtml';

/** Position among all siblings, for names that XPath cannot spell. */
function placeOf(element: Element): number {
  let place = 1;
  for (let other = previousElement(element); other !== null; other = previousElement(other)) place += 1;
  return place;
}

/** HTML elements by name; foreign ones (SVG) by local name, because in HTML documents a plain name means HTML. */
function stepOf(element: Element, subject: Subject): string {
  const name: string = Reflect.get(Element.prototype, 'localName', element);
  if (!/^[a-zA-Z][\w-]*$/.test(name)) return `*[${placeOf(element)}]`;
  const isHtml = Reflect.get(Element.prototype, 'namespaceURI', element) === HTML;
  return `${isHtml ? name : `*[local-name()="${name}"]`}[${positionOf(element, subject)}]`;
}

/** `/html[1]/body[1]/button[2]`: by position, from the root of its own tree (a shadow root for what is inside one). */
export function xpathSelector(subject: Subject): Selector {
  let path = '';
  for (let element: Element | null = subject.element; element !== null; element = parentElement(element)) {
    path = `/${stepOf(element, subject)}${path}`;
  }
  return { kind: 'xpath', value: path, matches: 1, index: 0 };
}
