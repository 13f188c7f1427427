import type { Selector } from '../../../trace/element';
import type { Subject } from '../subject';
import { attributeSelector } from './attribute';

/** `[title="Remove"]`; none inside marked subtrees, whose attribute texts are left out. */
export function titleSelector(subject: Subject): Selector | undefined {
  if (subject.ruleFor(subject.element) === 'marked') return undefined;
  return attributeSelector('title', 'title', subject);
}
