import type { Evidence, Place } from '../leaks/places';
import { type Find, find } from '../leaks/search';
import type { FuzzCase } from './fuzz-case';
import type { FuzzPage } from './rounds';
import { Suspects } from './suspects';

export interface FuzzLeak extends Find {
  one: FuzzCase;
  where: string;
}

export interface Verdict {
  leaks: FuzzLeak[];
  /** Finds that say nothing: the same stands in recordings of pages that never had the secret. */
  coincidences: number;
}

/** Sealed and compressed bytes hold any few letters by accident: shorter values are looked for in texts alone. */
const BYTES = /^(?:request|profile file|collector file|store batches)$/;
const LEAST_IN_BYTES = 14;
/** The same of ids, hashes and times, where a text is of no page. */
const LEAST_ELSEWHERE = 10;
/** A stretch of a hash or an id, from the texts around a find. */
const HASH = /[0-9a-f-]{32,}/g;
const LONGEST_IN_HASH = 11;

/** Where secrets of the pages were found. */
export function judge(pages: readonly FuzzPage[], { places }: Evidence): Verdict {
  const everywhere = pages.flatMap(({ cases }) => cases);
  const anyOf = new Suspects(everywhere.map(({ secret }) => secret));
  const byPage = new Map(
    pages.map(({ visit, cases }) => [
      visit.id,
      { cases, suspects: new Suspects(cases.map(({ secret }) => secret)) },
    ]),
  );
  const verdict: Verdict = { leaks: [], coincidences: 0 };
  for (const place of places) {
    const page = place.case === undefined ? undefined : byPage.get(place.case);
    const { cases, suspects } = page ?? { cases: everywhere, suspects: anyOf };
    const named = suspects.in(place.hay);
    for (const one of cases.filter(({ secret }) => named.has(secret))) {
      const found = findIn(place, one.secret);
      if (!found) continue;
      if (isCoincidence(found, place, places)) verdict.coincidences++;
      else verdict.leaks.push({ ...found, one, where: place.where });
    }
  }
  return verdict;
}

function findIn({ where, case: page, hay, isProse }: Place, secret: string): Find | undefined {
  const least = BYTES.test(where) ? LEAST_IN_BYTES : page === undefined ? LEAST_ELSEWHERE : 0;
  if (secret.length < least) return undefined;
  return find({ value: secret, prefixes: false, harmless: secretless }, hay, isProse);
}

/** What the tests write into a profile themselves. */
const secretless = '/case/fuzz-';

function isCoincidence({ needle, around }: Find, place: Place, places: readonly Place[]): boolean {
  const isOfHash = (around.match(HASH) ?? []).some((hash) => hash.includes(needle));
  if (isOfHash && needle.length <= LONGEST_IN_HASH) return true;
  if (place.case === undefined) return false;
  const others = places.filter(({ case: page }) => page !== undefined && page !== place.case);
  return others.some(({ hay }) => [...hay.readings, ...hay.squashes].some((text) => text.includes(needle)));
}
