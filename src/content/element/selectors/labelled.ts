import { attributeOf, closest, parentElement, queryAll, textContent } from '../dom';
import type { Subject } from '../subject';
import { quote, squash } from './count';
import { MOST_PLACES, occurrencesOf } from './occurrences';

/** The field a `label` stands for. Labels are no named-property objects: the plain read is safe. */
const controlOf = (label: Element): Element | null => Reflect.get(label, 'control') ?? null;

/** Elements that an attribute selector finds, remembered: several selectors of one description ask the same. */
function having(selector: string, subject: Subject): readonly Element[] {
  const known = subject.queries.get(selector);
  if (known !== undefined) return known;
  subject.checkpoint();
  const found = Array.from(queryAll(subject.scope, selector));
  subject.queries.set(selector, found);
  return found;
}

/** Elements that take over by `aria-labelledby` what an occurrence says, when that is no more than the text. */
function referringTo(occurrence: Element, length: number, subject: Subject): readonly Element[] {
  let element: Element | null = occurrence;
  for (
    ;
    element !== null && squash(textContent(element)).length <= length;
    element = parentElement(element)
  ) {
    const id = attributeOf(element, 'id');
    if (id) return having(`[aria-labelledby~=${quote(id)}]`, subject);
  }
  return [];
}

/** The subject's own references: another element with the same ones has the same name. */
function sharingReferences(subject: Subject): readonly Element[] {
  const ids = attributeOf(subject.element, 'aria-labelledby');
  return ids ? having(`[aria-labelledby=${quote(ids)}]`, subject) : [];
}

/**
 * Elements that could be labelled with a text, by `label`, `aria-labelledby` or one of the attributes (given as
 * selectors, `img[alt]`); a superset, for the caller to verify. Undefined when the text is all over the page.
 */
export function labelledWith(
  text: string,
  attributes: readonly string[],
  subject: Subject,
): Set<Element> | undefined {
  const occurrences = occurrencesOf(text, subject);
  if (occurrences === undefined) return undefined;
  const found = new Set<Element>(sharingReferences(subject));
  const { length } = squash(text);
  for (const occurrence of occurrences) {
    const label = closest(occurrence, 'label');
    const control = label === null ? null : controlOf(label);
    if (control !== null) found.add(control);
    for (const element of referringTo(occurrence, length, subject)) found.add(element);
  }
  // One query each: Blink walks the tree for a single attribute several times as fast as for a list of them.
  for (const name of attributes) {
    for (const element of having(name.replace(']', `=${quote(text)}]`), subject)) found.add(element);
  }
  return found.size > MOST_PLACES ? undefined : found;
}
