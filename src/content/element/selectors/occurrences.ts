import { contains, firstChild, fold, isElement, isText, nextSibling, queryAll, textContent } from '../dom';
import type { Subject } from '../subject';
import { squash } from './count';

/** Places of one text beyond which a selector by that text would say no more than "one of many". */
export const MOST_PLACES = 50;

/** How often a word stands in a text; counting stops once that is too often. */
function countOf(word: string, text: string): number {
  let count = 0;
  for (
    let at = text.indexOf(word);
    at >= 0 && count <= MOST_PLACES;
    at = text.indexOf(word, at + word.length)
  ) {
    count += 1;
  }
  return count;
}

/** Goes down where the word stands. Reading `textContent` is far cheaper than visiting the nodes under it. */
function collect(parent: Node, word: string, subject: Subject, found: Element[]): void {
  for (let child = firstChild(parent); child !== null; child = nextSibling(child)) {
    if (isText(child)) {
      if (isElement(parent) && child.data.includes(word) && !found.includes(parent)) found.push(parent);
    } else if (isElement(child) && textContent(child).includes(word)) {
      subject.checkpoint();
      collect(child, word, subject, found);
    }
  }
}

/** Text of the whole tree; a document has none of its own, but its root element has. */
function treeText(subject: Subject): string {
  return textContent(subject.scope) || textContent(queryAll(subject.scope, ':root')[0] ?? subject.element);
}

/** The longest word of a text contains no white space, whose layout differs from place to place. */
export function longestWord(text: string): string {
  return text.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function find(text: string, subject: Subject): Element[] | undefined {
  const all = treeText(subject);
  // A word all over the page may still be part of a rare text, if that is laid out alike.
  const word = [longestWord(text), text].find((probe) => countOf(probe, all) <= MOST_PLACES);
  if (word === undefined) return undefined;
  const count = countOf(word, all);
  const isOnlyHere = count === countOf(word, textContent(subject.element));
  const found: Element[] = [];
  if (count > 0) collect(isOnlyHere ? subject.element : subject.scope, word, subject, found);
  const needle = squash(text);
  return found.filter((element) => {
    const raw = squash(textContent(element));
    return raw.includes(needle) || needle.includes(raw);
  });
}

/**
 * Parents of the text nodes, in the subject's tree and in document order, that may belong to a text: they have its
 * longest word, and more of it or no more than it. Undefined when there are too many. This looks for texts rather than at elements because asking each
 * element of a role or tag for its text takes longer than a description may. Throws `BudgetSpent`.
 */
export function occurrencesOf(text: string, subject: Subject): Element[] | undefined {
  const key = fold(text);
  if (!subject.occurrences.has(key)) subject.occurrences.set(key, find(key, subject));
  return subject.occurrences.get(key);
}

/** Whether an occurrence lies in the described element. */
export const isInside = (element: Element, subject: Subject): boolean => contains(subject.element, element);
