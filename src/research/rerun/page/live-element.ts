import { composedParent } from '../../../element/dom';
import { scanHosts } from '../../../element/find/space';
import { nameOf } from '../../../element/name';
import type { Reader, Rule } from '../../../element/reader';
import { roleOf } from '../../../element/role';
import { textOf } from '../../../element/text';
import { shadowRootOf } from './roots';

/** Nothing is private in a page that is driven for research. */
export const reader: Reader = {
  ruleFor: (): Rule | undefined => undefined,
  shadowRoot: shadowRootOf,
  hosts: (document) => scanHosts(document, shadowRootOf),
  checkpoint: () => undefined,
};

/** What is compared of an element of the live page. */
export interface LiveElement {
  element: Element;
  tag: string;
  role: string;
  name: string;
  text: string;
  box: DOMRect;
}

export function lookAt(element: Element): LiveElement {
  const role = roleOf(element);
  return {
    element,
    tag: element.localName,
    role,
    name: nameOf(element, role, reader).value,
    text: textOf(element, reader).value,
    box: element.getBoundingClientRect(),
  };
}

/** Parent as the recorder goes up: through slots and out of shadow trees, closed ones too. */
export function parentOf(element: Element): Element | null {
  return composedParent(element, shadowRootOf);
}

/** Whether one lies in the other, through shadow trees. */
export function isWithin(inner: Element, outer: Element): boolean {
  for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}
