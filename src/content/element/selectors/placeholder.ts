import type { Selector } from '../../../trace/element';
import type { Subject } from '../subject';
import { attributeSelector } from './attribute';

/** `[placeholder="Search"]`; none inside marked subtrees, whose attribute texts are left out. */
export function placeholderSelector(subject: Subject): Selector | undefined {
  if (subject.ruleFor(subject.element) === 'marked') return undefined;
  return attributeSelector('placeholder', 'placeholder', subject);
}
