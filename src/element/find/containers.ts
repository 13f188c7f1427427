import type { Container } from '../../trace/element';
import { attributeOf, hasAttribute, holds, parentElement, tagOf, textContent } from '../dom';
import { sectionHeadingOf } from '../headings';
import { isCell, isCollection, mayBeNamedByAuthor, namerOf, placeName } from '../places';
import type { Reader } from '../reader';
import { roleOf } from '../role';
import { squash } from '../strings';
import { Found, foundBy } from './limit';
import { type Pattern, patternOf } from './pattern';
import { queryRole, type Space } from './space';

/** Sections without a role of their own, by their headings: the heading is a child, or in a header that is. */
function sectionsIn(space: Space, pattern: Pattern): Element[] {
  return queryRole(space, 'heading').flatMap((heading) => {
    if (!pattern.mayBeIn(textContent(heading)) && !holds(heading, 'slot')) return [];
    const parent = parentElement(heading);
    const around = parent !== null && /^(header|hgroup)$/.test(tagOf(parent)) ? parentElement(parent) : null;
    const sections = [parent, around].filter((element) => element !== null);
    return sections.filter((section) => sectionHeadingOf(section) === heading);
  });
}

/** UTF-16 units up to which it costs little to take the white space out of a text. */
const SHORT = 4_000;

const isInText = (element: Element, pattern: Pattern): boolean => {
  const text = textContent(element);
  const isIn = pattern.mayBeIn(text) && (text.length > SHORT || pattern.isWithin(squash(text)));
  return isIn || holds(element, 'slot');
};

/** False where a place can have no such name, because it is neither in its text nor in what its author said of it. */
function couldBeCalled(element: Element, role: string, pattern: Pattern): boolean {
  if (pattern.text === '' || isCell(role)) return true;
  if (!mayBeNamedByAuthor(element, role)) return !isCollection(role) && isInText(element, pattern);
  if (hasAttribute(element, 'aria-labelledby')) return true;
  const label = attributeOf(element, 'aria-label')?.trim();
  if (label) return pattern.mayBeIn(label);
  const given = ['title', 'alt'].map((name) => attributeOf(element, name) ?? '');
  return given.some((text) => pattern.mayBeIn(text)) || isInText(element, pattern);
}

/** Places whose name could be the pattern. */
function candidatesIn(space: Space, role: string, pattern: Pattern): Element[] {
  if (role === 'generic') return sectionsIn(space, pattern);
  return queryRole(space, role).filter((element) => couldBeCalled(element, role, pattern));
}

function isCalled(element: Element, role: string, pattern: Pattern, reader: Reader): boolean {
  if (pattern.text !== '' && !pattern.isWild && !mayBeNamedByAuthor(element, role)) {
    const namer = namerOf(element, role);
    if (namer === null || !isInText(namer, pattern)) return false;
  }
  const { value, rules } = placeName(element, role, reader);
  // What the recorder may not tell is a placeholder in the trace: it stands for any name.
  return pattern.isWild
    ? rules.size > 0 || (value !== '' && pattern.fits(value))
    : rules.size === 0 && pattern.fits(value);
}

type Called = Pick<Container, 'role' | 'name' | 'redacted'>;

/** Containers of a role and name in document order; undefined when there are more than the limit. */
export function containersIn(
  { role, name, redacted }: Called,
  space: Space,
  reader: Reader,
  limit = Number.POSITIVE_INFINITY,
): Element[] | undefined {
  const pattern = patternOf(name, redacted);
  return foundBy(() => {
    const found = new Found(limit);
    for (const element of candidatesIn(space, role, pattern)) {
      reader.checkpoint();
      if (roleOf(element) === role && isCalled(element, role, pattern, reader)) found.add(element);
    }
    return found.elements;
  });
}
