import type { AttributeOwner } from '../privacy/attributes';
import { attribute, localName } from '../privacy/dom-access';

/** What the rules for attributes must know of the element that has them. Only of inputs does the type matter. */
export function attributeOwner(element: Element, tag = localName(element)): AttributeOwner {
  return { tag, type: tag === 'input' ? attribute(element, 'type').toLowerCase() : '' };
}
