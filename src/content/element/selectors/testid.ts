import { hasAttribute } from '../../../element/dom';
import { TEST_ID_ATTRIBUTES } from '../../../privacy/attributes';
import type { Selector } from '../../../trace/element';
import type { Subject } from '../subject';
import { attributeSelector } from './attribute';

/** `[data-testid="save"]`, in the whole page: that is what they are for. */
export function testidSelectors(subject: Subject): Selector[] {
  const name = TEST_ID_ATTRIBUTES.find((candidate) => hasAttribute(subject.element, candidate));
  return name === undefined ? [] : attributeSelector('testid', name, subject, { space: subject.whole() });
}
