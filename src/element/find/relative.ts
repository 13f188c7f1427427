import { contains, tagOf } from '../dom';
import { roleOf } from '../role';
import { firstIndex } from '../sorted';
import { Found } from './limit';
import type { Search } from './search';
import { comparePlaces, inOrder, queryIn, queryRole } from './space';
import { byText } from './text';
import type { RelativeValue } from './value';

type Where = Pick<Search, 'space' | 'reader'>;

/** Elements of a role or tag, in document order. */
function alike({ by, what }: Pick<RelativeValue, 'by' | 'what'>, { space, reader }: Where): Element[] {
  const found = by === 'role' ? queryRole(space, what) : queryIn(space, CSS.escape(what));
  const fits = found.filter((element) => {
    reader.checkpoint();
    return (by === 'role' ? roleOf(element) : tagOf(element)) === what;
  });
  return by === 'tag' && space.parts.length === 1 ? fits : inOrder(fits);
}

const follows = (element: Element, anchor: Element): boolean =>
  !contains(element, anchor) && comparePlaces(anchor, element) < 0;

/** The first of some elements in document order that comes after an anchor; their number when none does. */
function firstAfter(anchor: Element, elements: readonly Element[]): number {
  return firstIndex(elements, (element) => follows(element, anchor));
}

/** The n-th element of a role or tag after each place that says the text; after the beginning where there is none. */
export function byRelation(value: RelativeValue, search: Search): Element[] {
  const candidates = alike(value, search);
  if (value.after === undefined) return candidates.slice(value.nth - 1, value.nth);
  const found = new Found(search.limit);
  for (const anchor of byText({ text: value.after }, search)) {
    const element = candidates[firstAfter(anchor, candidates) + value.nth - 1];
    if (element !== undefined) found.add(element);
  }
  return found.elements;
}

/** Place of an element among its like after an anchor, or from the beginning, from 1; undefined if it is none of them. */
export function positionAfter(
  anchor: Element | undefined,
  element: Element,
  like: Pick<RelativeValue, 'by' | 'what'>,
  where: Where,
): number | undefined {
  const candidates = alike(like, where);
  const place = candidates.indexOf(element);
  if (place < 0) return undefined;
  return place + 1 - (anchor === undefined ? 0 : firstAfter(anchor, candidates));
}
