import { attributeOf, matches, nextElement, tagOf } from '../../../element/dom';
import { quote } from '../../../element/strings';
import { TEST_ID_ATTRIBUTES } from '../../../privacy/attributes';
import { wordsOf } from '../../../privacy/words';
import type { Subject } from '../subject';
import { positionOf } from './position';
import { isStableClass, isStableId } from './stable';

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
  for (const name of TEST_ID_ATTRIBUTES) {
    const value = unchanged(element, name, subject);
    if (value) return `[${name}=${quote(value)}]`;
  }
  return undefined;
}

export const tagStep = (element: Element): string => CSS.escape(tagOf(element));

function withAttributes(
  step: string,
  names: readonly string[],
  element: Element,
  subject: Subject,
  tells: (value: string) => boolean = isShort,
): string {
  return names.reduce((all, name) => {
    const value = unchanged(element, name, subject);
    return value && tells(value) ? `${all}[${name}=${quote(value)}]` : all;
  }, step);
}

function isShort(value: string): boolean {
  return value.length <= 60;
}

const SHAPES = 'svg *';
const FIELDS = 'input,select,textarea,button';

/** Tag, stable classes, and for fields `name` and `type`, for shapes their fill: what an element is, not where. */
export function ownStep(element: Element, subject: Subject): string {
  const classes =
    unchanged(element, 'class', subject)?.split(/\s+/).filter(isStableClass).slice(0, CLASSES) ?? [];
  const step = tagStep(element) + classes.map((name) => `.${CSS.escape(name)}`).join('');
  if (matches(element, SHAPES)) return withAttributes(step, ['fill'], element, subject);
  if (!matches(element, FIELDS)) return step;
  return withAttributes(step, ['name', 'type'], element, subject, isStableId);
}

/** Size and place of a shape in its drawing, which do not change with the page around it; '' for anything else. */
export function drawnStep(element: Element, subject: Subject): string {
  if (!matches(element, SHAPES)) return '';
  const geometry = wordsOf('r rx ry width height x y cx cy x1 y1 x2 y2');
  return withAttributes('', geometry, element, subject);
}

/** The tag, with the position among its like where there are others. */
export function positionStep(element: Element, subject: Subject): string {
  const tag = tagOf(element);
  const position = positionOf(element, tag, subject);
  subject.checkpoint();
  let twin = position > 1 ? null : nextElement(element);
  while (twin !== null && tagOf(twin) !== tag) twin = nextElement(twin);
  return position === 1 && twin === null ? tagStep(element) : `${tagStep(element)}:nth-of-type(${position})`;
}

/** Elements a page has one of, as a rule. */
const LANDMARKS = 'main,nav,aside,dialog,body > header,body > footer,form';

/** The tag of a landmark. */
export const landmarkStep = (element: Element): string | undefined =>
  matches(element, LANDMARKS) ? tagStep(element) : undefined;
