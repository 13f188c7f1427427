import type { TimelessEvent } from '../../recording';
import { navigationApi } from './listen';

export type Kind = Extract<TimelessEvent, { type: 'navigate' }>['kind'];

/** Where a document stands, as far as every browser tells. */
export interface Step {
  url: string;
  /** `history.length` */
  entries: number;
}

/** What a `currententrychange` of the Navigation API was; undefined when nothing that shows has changed. */
export function kindOfEntry(event: Event, from: string, to: string): Kind | undefined {
  const type = 'navigationType' in event ? event.navigationType : null;
  if (type === 'traverse') return direction(indexOf('from' in event ? event.from : null), currentIndex());
  if (type !== 'push' && type !== 'replace') return undefined;
  // Pages note scroll positions and the like with the entry they are at.
  if (from === to) return type === 'push' ? 'push' : undefined;
  return isHashOnly(from, to) ? 'hash' : type;
}

/**
 * What a change of the address was where only its outcome is seen: a new entry makes the history longer (unless it cut
 * off what lay ahead).
 * @param otherwise what a change is that made no new entry
 */
export function kindOfStep(
  from: Step,
  to: Step,
  otherwise: 'replace' | 'traverse' = 'replace',
): Kind | undefined {
  const isNew = to.entries > from.entries;
  if (from.url === to.url) return otherwise === 'traverse' && !isNew ? 'traverse' : undefined;
  if (otherwise === 'traverse' && !isNew) return 'traverse';
  if (isHashOnly(from.url, to.url)) return 'hash';
  return isNew ? 'push' : otherwise;
}

/** Back or forward, from the places of two entries; they are not known across origins. */
export function direction(from: number | undefined, to: number | undefined): Kind {
  if (from === undefined || to === undefined || from < 0 || to < 0 || from === to) return 'traverse';
  return to < from ? 'back' : 'forward';
}

function currentIndex(): number | undefined {
  return navigationApi()?.currentEntry?.index;
}

function indexOf(entry: unknown): number | undefined {
  if (typeof entry !== 'object' || entry === null || !('index' in entry)) return undefined;
  return typeof entry.index === 'number' ? entry.index : undefined;
}

function isHashOnly(from: string, to: string): boolean {
  return withoutHash(from) === withoutHash(to);
}

function withoutHash(url: string): string {
  return url.split('#', 1)[0] ?? '';
}
