import type { Selector } from '../../../trace/element';
import type { Scoping } from '../scoping';
import type { Subject } from '../subject';
import { attributeSelector } from './attribute';

/** `[title="Search"]`; none inside marked subtrees, whose attribute texts are left out. */
export function titleSelectors(subject: Subject, scoping: Scoping): Selector[] {
  if (subject.ruleFor(subject.element) === 'marked') return [];
  return attributeSelector('title', 'title', subject, scoping);
}
