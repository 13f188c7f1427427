import type { Selector } from '../../../trace/element';
import { hasAttribute } from '../dom';
import type { Subject } from '../subject';
import { attributeSelector } from './attribute';

/** Attributes that exist to be found by tests, the commonest first. */
export const TEST_IDS = ['data-testid', 'data-test', 'data-test-id', 'data-cy', 'data-qa'] as const;

/** `[data-testid="save"]` */
export function testidSelector(subject: Subject): Selector | undefined {
  const name = TEST_IDS.find((candidate) => hasAttribute(subject.element, candidate));
  return name === undefined ? undefined : attributeSelector('testid', name, subject);
}
