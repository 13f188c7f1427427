import type { Selector } from '../../../trace/element';
import { closest } from '../dom';
import type { Subject } from '../subject';

export type Kind = Selector['kind'];

/** How many elements a selector matched, and which of them was meant, from 0. */
export type Place = Pick<Selector, 'matches' | 'index'>;

/**
 * Place of the described element among elements in document order. `isIt` tells whether one of them stands for that
 * element; undefined when none does, for then the selector does not describe it.
 */
export function placeAmong(
  elements: ArrayLike<Element>,
  subject: Subject,
  isIt: (candidate: Element) => boolean = (candidate) => candidate === subject.element,
): Place | undefined {
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index];
    if (element !== undefined && isIt(element)) return { matches: elements.length, index };
  }
  return undefined;
}

/** The same for candidates in any order, of which those count that fit. Throws `BudgetSpent`. */
export function placeIn(
  candidates: Iterable<Element>,
  subject: Subject,
  fits: (candidate: Element) => boolean,
): Place | undefined {
  let matches = 0;
  let index = 0;
  let found = false;
  for (const candidate of candidates) {
    subject.checkpoint();
    if (!fits(candidate)) continue;
    matches += 1;
    if (candidate === subject.element) found = true;
    else if (isBefore(candidate, subject.element)) index += 1;
  }
  return found ? { matches, index } : undefined;
}

function isBefore(one: Element, other: Element): boolean {
  const position = Node.prototype.compareDocumentPosition.call(other, one);
  return (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

/** Whether an element is rendered and not invisible. Browsers can tell since 2022; test environments cannot. */
export const isRendered = (element: Element): boolean =>
  Element.prototype.checkVisibility?.call(element, { visibilityProperty: true }) !== false;

/** Whether assistive technology sees an element (accname 1.2, 2A). */
export const isExposed = (element: Element): boolean =>
  isRendered(element) && closest(element, '[aria-hidden="true"]') === null;

/** A string of CSS, and of the text selectors: in double quotes, with CSS escapes (CSSOM, "serialize a string"). */
export function quote(text: string): string {
  const escaped = (char: string): string =>
    char === '"' || char === '\\' ? `\\${char}` : `\\${char.charCodeAt(0).toString(16)} `;
  return `"${text.replace(/["\\\p{Cc}]/gu, escaped)}"`;
}

/** A text without white space, for comparisons that must not depend on the layout of the source. */
export const squash = (text: string): string => text.replace(/\s+/g, '');
