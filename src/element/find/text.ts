import { firstChild, isElement, isText, nextSibling, parentElement, tagOf, textContent } from '../dom';
import type { Reader } from '../reader';
import { squash } from '../strings';
import { TEXT_LIMIT, textOf } from '../text';
import { isRendered } from '../visible';
import { Found } from './limit';
import { type Pattern, patternOf } from './pattern';
import type { Search } from './search';
import type { TextValue } from './value';

/** Up to this many times the text, an element's raw content is worth asking which of it is visible. */
const SLACK = 4;
const NO_TEXT = /^(script|style|noscript|template|head|title)$/;

/**
 * The innermost elements below a node that have all the words of a pattern in them. Reading `textContent` is far cheaper
 * than visiting the nodes under it, and most parts of a page lack one of the words.
 */
function* innermost(parent: Node, pattern: Pattern, reader: Reader): Generator<Element> {
  let isLeaf = true;
  for (let child = firstChild(parent); child !== null; child = nextSibling(child)) {
    if (!isElement(child) || !pattern.mayBeIn(textContent(child)) || NO_TEXT.test(tagOf(child))) continue;
    reader.checkpoint();
    isLeaf = false;
    yield* innermost(child, pattern, reader);
  }
  if (isLeaf && isElement(parent)) yield parent;
}

const holdsOneText = (element: Element): boolean => {
  const child = firstChild(element);
  return child !== null && isText(child) && nextSibling(child) === null;
};

/** Whether that is all an element says; `undefined` when it is too large to be it, and so is all around it. */
function says(element: Element, pattern: Pattern, reader: Reader): boolean | undefined {
  const raw = squash(textContent(element));
  if (raw.length < pattern.least) return false;
  if (raw.length > pattern.least * SLACK + (pattern.isWild ? TEXT_LIMIT : SLACK)) return undefined;
  if (!pattern.isWithin(raw)) return false;
  if (holdsOneText(element)) return pattern.fitsSquashed(raw) && reader.ruleFor(element) === undefined;
  const visible = textOf(element, reader, pattern.isWild ? TEXT_LIMIT : pattern.text.length + 1);
  return visible.rules.size === 0 && pattern.fits(visible.value);
}

/** Elements from one up to the edge of what is searched. */
function* upwards(start: Element, edge: Node | null): Generator<Element> {
  for (let element: Element | null = start; element !== null && element !== edge; ) {
    yield element;
    element = parentElement(element);
  }
}

interface Climb {
  readonly pattern: Pattern;
  readonly reader: Reader;
  /** The container, which is not part of what is in it. */
  readonly edge: Node | null;
}

/** The smallest element around a piece of text that says the pattern and no more. */
function smallestAround(start: Element, { pattern, reader, edge }: Climb): Element | undefined {
  for (const element of upwards(start, edge)) {
    reader.checkpoint();
    const answer = says(element, pattern, reader);
    if (answer === undefined) return undefined;
    if (answer) return isRendered(element) ? element : undefined;
  }
  return undefined;
}

/** The nearest element of a tag around one, as long as it says no more than the pattern. */
function aroundOfTag(start: Element, tag: string, { pattern, reader, edge }: Climb): Element | undefined {
  for (const element of upwards(start, edge)) {
    if (says(element, pattern, reader) !== true) return undefined;
    if (tagOf(element) === tag) return element;
  }
  return undefined;
}

/**
 * The smallest rendered elements whose whole visible text that is, or with a tag, the elements of that tag around them
 * that say no more. Texts that come together only in the flat tree (slots) are not found.
 */
export function byText({ text, tag }: TextValue, { space, reader, redacted, limit }: Search): Element[] {
  const pattern = patternOf(text, redacted);
  if (pattern.isWordless) return [];
  const found = new Found(limit);
  for (const { node, isWhole } of space.parts) {
    const climb = { pattern, reader, edge: isWhole ? parentElement(node) : node };
    for (const place of innermost(node, pattern, reader)) {
      const smallest = smallestAround(place, climb);
      const element = smallest && (tag === undefined ? smallest : aroundOfTag(smallest, tag, climb));
      if (element !== undefined) found.add(element);
    }
  }
  return found.elements;
}
