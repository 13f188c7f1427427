import { documentOf, elementCount } from '../../../element/dom';
import { findIn, type Wanted } from '../../../element/find';
import type { Selector } from '../../../trace/element';
import type { Scoping } from '../scoping';
import type { Subject } from '../subject';

export type Kind = Selector['kind'];

/** Matches beyond which a selector says no more than "one of many". */
const MOST = 50;
/** Elements of a page up to which it costs little to look at all of it. */
const SMALL_PAGE = 2_000;

/** A selector with its place among what it matches; undefined when it does not find the element, or too many others. */
export function counted(
  wanted: Wanted & Pick<Selector, 'redacted'>,
  subject: Subject,
  { scope, space }: Scoping,
  limit = MOST,
): Selector | undefined {
  const found = findIn(wanted, { space, reader: subject, redacted: wanted.redacted, limit });
  const index = found?.indexOf(subject.element) ?? -1;
  if (found === undefined || index < 0) return undefined;
  return { ...wanted, ...(scope === undefined ? {} : { scope }), matches: found.length, index };
}

/** Within the scope; and without, where the page is small and the selector is unique in it. */
export function countedTwice(
  wanted: Wanted & Pick<Selector, 'redacted'>,
  subject: Subject,
  scoping: Scoping,
): Selector[] {
  const scoped = counted(wanted, subject, scoping);
  if (scoped === undefined) return [];
  const document = documentOf(subject.element);
  const isSmall = document !== null && elementCount(document) <= SMALL_PAGE;
  if (scoped.scope === undefined || scoped.matches > 1 || !isSmall) return [scoped];
  const alone = counted(wanted, subject, { space: subject.whole() }, 1);
  return alone === undefined ? [scoped] : [scoped, alone];
}
