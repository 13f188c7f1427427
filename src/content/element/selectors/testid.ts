import { hasAttribute } from '../../../element/dom';
import type { Selector } from '../../../trace/element';
import type { Subject } from '../subject';
import { attributeSelector } from './attribute';

/** Attributes that exist to be found by tests, the commonest first. */
export const TEST_IDS = ['data-testid', 'data-test', 'data-test-id', 'data-cy', 'data-qa'] as const;

/** `[data-testid="save"]`, in the whole page: that is what they are for. */
export function testidSelectors(subject: Subject): Selector[] {
  const name = TEST_IDS.find((candidate) => hasAttribute(subject.element, candidate));
  return name === undefined ? [] : attributeSelector('testid', name, subject, { space: subject.whole() });
}
