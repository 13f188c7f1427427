import { previousElement, tagOf } from '../../../element/dom';
import type { Subject } from '../subject';

/** Siblings passed between two looks at the clock. */
const STRIDE = 64;

/** Position among the siblings of the same tag, or among all of them, from 1. */
export function positionOf(element: Element, tag: string | undefined, subject: Subject): number {
  let position = 1;
  let passed = 0;
  for (let other = previousElement(element); other !== null; other = previousElement(other)) {
    passed += 1;
    if (passed % STRIDE === 0) subject.checkpoint();
    if (tag === undefined || tagOf(other) === tag) position += 1;
  }
  return position;
}
