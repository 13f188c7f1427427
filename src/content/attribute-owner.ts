import type { AttributeOwner } from '../privacy/attributes';
import { attribute, localName } from '../privacy/dom-access';

/** What the rules for attributes must know of the element that has them. */
export function attributeOwner(element: Element): AttributeOwner {
  return { tag: localName(element), type: attribute(element, 'type').toLowerCase() };
}
