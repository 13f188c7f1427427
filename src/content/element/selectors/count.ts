import { documentOf, elementCount } from '../../../element/dom';
import { foundBy } from '../../../element/find/limit';
import type { Search } from '../../../element/find/search';
import type { Selector } from '../../../trace/element';
import type { Scoping } from '../scoping';
import type { Subject } from '../subject';

export type Kind = Selector['kind'];

/** A selector that is to be counted. */
export interface Wanted extends Pick<Selector, 'kind' | 'value' | 'redacted'> {
  /** Finds what the selector means, as a re-execution will that reads its value. */
  find(how: Search): Element[];
}

/** Matches beyond which a selector says no more than "one of many". */
const MOST = 50;
/** Elements of a page up to which it costs little to look at all of it. */
const SMALL_PAGE = 2_000;

/** A selector with its place among what it matches; undefined when it does not find the element, or too many others. */
export function counted(
  { find, ...wanted }: Wanted,
  subject: Subject,
  { scope, space }: Scoping,
  limit = MOST,
): Selector | undefined {
  const how = { space, reader: subject, redacted: wanted.redacted, limit };
  const found = foundBy(() => find(how));
  const index = found?.indexOf(subject.element) ?? -1;
  if (found === undefined || index < 0) return undefined;
  return { ...wanted, ...(scope === undefined ? {} : { scope }), matches: found.length, index };
}

/** Within the scope; and without, where the page is small and the selector is unique in it. */
export function countedTwice(wanted: Wanted, subject: Subject, scoping: Scoping): Selector[] {
  const scoped = counted(wanted, subject, scoping);
  if (scoped === undefined) return [];
  const document = documentOf(subject.element);
  const isSmall = document !== null && elementCount(document) <= SMALL_PAGE;
  if (scoped.scope === undefined || scoped.matches > 1 || !isSmall) return [scoped];
  const alone = counted(wanted, subject, { space: subject.whole() }, 1);
  return alone === undefined ? [scoped] : [scoped, alone];
}
