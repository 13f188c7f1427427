import { attributeOf, matches, nextElement, tagOf } from '../dom';
import type { Subject } from '../subject';
import { quote } from './count';
import { positionOf } from './position';
import { isStableClass, isStableId } from './stable';
import { TEST_IDS } from './testid';

/** Classes in one step of a path. */
const CLASSES = 2;

/** The page's value of an attribute when the allow-list keeps it as it is. */
function unchanged(element: Element, name: string, subject: Subject): string | undefined {
  const own = attributeOf(element, name);
  return own !== null && subject.context.attribute(element, name) === own ? own : undefined;
}

/** `#id`, when the id is likely to last. */
export function idStep(element: Element, subject: Subject): string | undefined {
  const id = unchanged(element, 'id', subject);
  return id !== undefined && isStableId(id) ? `#${CSS.escape(id)}` : undefined;
}

/** `[data-testid="x"]` */
export function testidStep(element: Element, subject: Subject): string | undefined {
  for (const name of TEST_IDS) {
    const value = unchanged(element, name, subject);
    if (value) return `[${name}=${quote(value)}]`;
  }
  return undefined;
}

export const tagStep = (element: Element): string => CSS.escape(tagOf(element));

/** Tag, stable classes, and for fields `name` and `type`: what an element is, without where it is. */
export function ownStep(element: Element, subject: Subject): string {
  const classes =
    unchanged(element, 'class', subject)?.split(/\s+/).filter(isStableClass).slice(0, CLASSES) ?? [];
  const step = tagStep(element) + classes.map((name) => `.${CSS.escape(name)}`).join('');
  if (!matches(element, 'input,select,textarea,button')) return step;
  const attributes = ['name', 'type'].map((name) => [name, unchanged(element, name, subject)] as const);
  return attributes.reduce((all, [name, value]) => {
    return value && isStableId(value) ? `${all}[${name}=${quote(value)}]` : all;
  }, step);
}

/** Whether another sibling after the element has its tag. */
function hasTwinAfter(element: Element): boolean {
  let other = nextElement(element);
  while (other !== null && tagOf(other) !== tagOf(element)) other = nextElement(other);
  return other !== null;
}

/** The tag, with the position among its like where there are others. */
export function positionStep(element: Element, subject: Subject): string {
  const position = positionOf(element, subject);
  const isAlone = position === 1 && !hasTwinAfter(element);
  return isAlone ? tagStep(element) : `${tagStep(element)}:nth-of-type(${position})`;
}

/** Elements a page has one of, as a rule. */
const LANDMARKS = 'main,nav,aside,dialog,body > header,body > footer,form';

/** The tag of a landmark. */
export const landmarkStep = (element: Element): string | undefined =>
  matches(element, LANDMARKS) ? tagStep(element) : undefined;
