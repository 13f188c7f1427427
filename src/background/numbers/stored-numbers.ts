import * as z from 'zod';

/*
 * A session's numbers as they lie in `storage.session`: in parts, so that a new one does not write all of them anew.
 * `numbers/<session>/<part>` is `{ key, numbers: ['<digest> email:1', …] }`, and all parts but the last are full.
 */

const PREFIX = 'numbers/';
/** How many values a part holds. */
const PART_SIZE = 256;

const part = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{64}$/),
  numbers: z
    .array(z.string().regex(/^[0-9a-f]{32} [a-z]{1,20}:[1-9]\d{0,6}$/))
    .min(1)
    .max(PART_SIZE),
});

/** What digests are made with, in lower-case hexadecimal, and which number each has. */
export interface StoredNumbers {
  key: string;
  numbers: Map<string, string>;
}

/** The session that something stored is of; undefined for what is none of ours. */
export function sessionOf(name: string): string | undefined {
  return name.startsWith(PREFIX) ? name.split('/')[1] : undefined;
}

/**
 * @param stored all of `storage.session`
 * @returns undefined when nothing of the session is stored
 * @throws when what is stored is not as it was written
 */
export function readNumbers(stored: Record<string, unknown>, session: string): StoredNumbers | undefined {
  const count = Object.keys(stored).filter((name) => sessionOf(name) === session).length;
  const parts = Array.from({ length: count }, (_, index) => part.parse(stored[nameOf(session, index)]));
  const [first] = parts;
  if (!first) return undefined;
  const entries = parts.flatMap(({ numbers }) => numbers.map(entryOf));
  const numbers = new Map(entries);
  const isWhole =
    parts.every(({ key }) => key === first.key) && parts.length === partOf(entries.length - 1) + 1;
  const isUnique = numbers.size === entries.length && new Set(numbers.values()).size === entries.length;
  if (!isWhole || !isUnique) throw new Error('The numbers of a session are not as they were written.');
  return { key: first.key, numbers };
}

/** What to write so that the values from the one at `from` (by its place, from 0) on are stored. */
export function partsFrom(
  from: number,
  session: string,
  { key, numbers }: StoredNumbers,
): Record<string, unknown> {
  const all = Array.from(numbers, ([digest, number]) => `${digest} ${number}`);
  const parts: Record<string, unknown> = {};
  for (let index = partOf(from); index * PART_SIZE < all.length; index++) {
    const of = all.slice(index * PART_SIZE, (index + 1) * PART_SIZE);
    parts[nameOf(session, index)] = { key, numbers: of };
  }
  return parts;
}

function nameOf(session: string, index: number): string {
  return `${PREFIX}${session}/${index}`;
}

function partOf(place: number): number {
  return Math.floor(place / PART_SIZE);
}

function entryOf(line: string): [digest: string, number: string] {
  const [digest = '', number = ''] = line.split(' ');
  return [digest, number];
}
