import { hostOf, parentElement, rootOf, tagOf } from '../../../element/dom';
import { SHADOW_STEP } from '../../../element/find/xpath';
import { HTML } from '../../../element/namespaces';
import { localName, namespaceOf } from '../../../privacy/dom-access';
import type { Selector } from '../../../trace/element';
import type { Subject } from '../subject';
import { positionOf } from './position';

/** HTML elements by name; foreign ones (SVG) by local name, because in HTML documents a plain name means HTML. */
function stepOf(element: Element, subject: Subject): string {
  const name = localName(element);
  if (!/^[a-zA-Z][\w-]*$/.test(name)) return `*[${positionOf(element, undefined, subject)}]`;
  const isHtml = namespaceOf(element) === HTML;
  const test = isHtml ? name : `*[local-name()="${name}"]`;
  return `${test}[${positionOf(element, tagOf(element), subject)}]`;
}

/** `/html[1]/body[1]/button[2]`: by position, the last resort; `#shadow-root` leads into the tree of a shadow host. */
export function xpathSelector(subject: Subject): Selector {
  let path = '';
  for (let element: Element | null = subject.element; element !== null; ) {
    path = `/${stepOf(element, subject)}${path}`;
    const parent = parentElement(element);
    const host: Element | null = parent === null ? hostOf(rootOf(element)) : null;
    if (host !== null) path = `/${SHADOW_STEP}${path}`;
    element = parent ?? host;
  }
  return { kind: 'xpath', value: path, matches: 1, index: 0 };
}
