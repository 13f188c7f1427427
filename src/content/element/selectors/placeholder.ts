import type { Selector } from '../../../trace/element';
import type { Scoping } from '../scoping';
import type { Subject } from '../subject';
import { attributeSelector } from './attribute';

/** `[placeholder="Search"]`; none inside marked subtrees, whose attribute texts are left out. */
export function placeholderSelectors(subject: Subject, scoping: Scoping): Selector[] {
  if (subject.ruleFor(subject.element) === 'marked') return [];
  return attributeSelector('placeholder', 'placeholder', subject, scoping);
}
