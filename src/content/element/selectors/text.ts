import type { Selector } from '../../../trace/element';
import { parentElement, textContent } from '../dom';
import type { Said, Subject } from '../subject';
import { textOf } from '../text';
import { isRendered, placeAmong, quote, squash } from './count';
import { isInside, occurrencesOf } from './occurrences';

/** UTF-16 units: longer texts are content, not names. */
const LIMIT = 80;
/** Up to this many times the text, an element's raw content is worth asking which of it is visible. */
const SLACK = 4;

/** Elements with hidden parts: what is visible decides. The described element's own text is known already. */
function saysVisibly(element: Element, text: string, subject: Subject): boolean {
  if (element === subject.element) return true;
  return (
    textContent(element).length <= text.length * SLACK &&
    textOf(element, subject, text.length + 1).value === text
  );
}

/** The smallest element around an occurrence that says the text and no more. */
function smallestAround(start: Element, text: string, subject: Subject): Element | undefined {
  const needle = squash(text);
  for (let element: Element | null = start; element !== null; element = parentElement(element)) {
    subject.checkpoint();
    const raw = squash(textContent(element));
    if (raw === needle) return isRendered(element) ? element : undefined;
    if (raw.length < needle.length) continue;
    if (saysVisibly(element, text, subject)) return element;
    // The occurrence may sit deeper in the described element than its text ends.
    if (!isInside(element, subject)) return undefined;
  }
  return undefined;
}

/**
 * `text="Save"`: the smallest rendered elements whose whole visible text that is. The described element is the one of
 * them that it is or contains: a text selector finds the `span` in the button, and a click there hits the button. Left
 * out when a rule took something from the text, when the text comes from another tree, or is all over the page.
 */
export function textSelector(text: Said, subject: Subject): Selector | undefined {
  if (text.value === '' || text.value.length > LIMIT || text.rules.size > 0) return undefined;
  const found = new Set<Element>();
  for (const occurrence of occurrencesOf(text.value, subject) ?? []) {
    const element = smallestAround(occurrence, text.value, subject);
    if (element !== undefined) found.add(element);
  }
  const place = placeAmong([...found], subject, (candidate) => isInside(candidate, subject));
  return place && { kind: 'text', value: `text=${quote(text.value)}`, ...place };
}
