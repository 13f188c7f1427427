import { previousElement, tagOf } from '../dom';
import type { Subject } from '../subject';

/** Siblings passed between two looks at the clock. */
const STRIDE = 64;

/** Position of an element among its siblings with the same tag, from 1; the CSS and the XPath selector both need it. */
export function positionOf(element: Element, subject: Subject): number {
  const known = subject.positions.get(element);
  if (known !== undefined) return known;
  const tag = tagOf(element);
  let position = 1;
  let passed = 0;
  for (let other = previousElement(element); other !== null; other = previousElement(other)) {
    passed += 1;
    if (passed % STRIDE === 0) subject.checkpoint();
    if (tagOf(other) === tag) position += 1;
  }
  subject.positions.set(element, position);
  return position;
}
