import fc from 'fast-check';
import { squashed } from '../leaks/readings';
import { type EchoPlace, PLACES } from './echo-in-page';
import { FIELDS, type FieldShape, HOMES, type Home } from './fields';
import { anySecret } from './secrets';
import { WRITINGS, type Writing } from './writings';

/** How a value gets into a field. The first four are a person's: trusted input, through the browser. */
const ENTRIES = [
  'typed',
  'inserted',
  'pasted',
  'dropped',
  'autofilled',
  'autofilled silently',
  'there before',
] as const;
export type Entry = (typeof ENTRIES)[number];

interface Echo {
  place: EchoPlace;
  writing: Writing;
}

/** One secret, the field that it is entered into, the way it gets there, and where the page repeats it afterwards. */
export interface FuzzCase {
  secret: string;
  field: FieldShape;
  home: Home;
  entry: Entry;
  echoes: Echo[];
}

const weighted = <T>(weights: readonly (readonly [T, number])[]): fc.Arbitrary<T> =>
  fc.oneof(...weights.map(([value, weight]) => ({ weight, arbitrary: fc.constant(value) })));

const anyEntry: fc.Arbitrary<Entry> = weighted([
  ['typed', 20],
  ['inserted', 20],
  ['pasted', 15],
  ['dropped', 4],
  ['autofilled', 16],
  ['autofilled silently', 10],
  ['there before', 15],
]);

/** Frames are documents of their own, and dear. */
const anyHome: fc.Arbitrary<Home> = weighted(
  HOMES.map((home) => [home, home === 'page' ? 80 : home === 'frame' ? 2 : 9] as const),
);

const anyEcho: fc.Arbitrary<Echo> = fc.record({
  place: weighted(PLACES.map((place) => [place, place.endsWith('frame') ? 1 : 8] as const)),
  writing: fc.constantFrom(...(Object.keys(WRITINGS) as Writing[])),
});

const anyCase: fc.Arbitrary<FuzzCase> = fc
  .record({
    secret: anySecret,
    field: fc.constantFrom(...FIELDS),
    home: anyHome,
    entry: anyEntry,
    echoes: fc.array(anyEcho, { minLength: 1, maxLength: 3 }),
  })
  .filter((one) => !isKnownLimit(one));

/**
 * What docs/threats.md says is not found. Each document looks at its own fields, twice a second: what a script puts into a
 * field of a frame without any event, and the page around it repeats at once, may be read there before the frame has
 * looked. And values of fewer than four letters and digits are known by their signs: not when these are pulled apart.
 */
function isKnownLimit({ secret, home, entry, echoes }: FuzzCase): boolean {
  if (home === 'frame' && entry === 'autofilled silently') return true;
  const isPulledApart = echoes.some(
    ({ place, writing }) => place === 'split text' || writing === 'groups' || writing === 'spaced',
  );
  return isPulledApart && squashed(secret).length < 4;
}

/** The same cases for the same seed, no secret twice. */
export function casesOf(seed: number, count: number): FuzzCase[] {
  const found = new Map<string, FuzzCase>();
  for (let more = 0; found.size < count; more++) {
    for (const one of fc.sample(anyCase, { seed: seed + more, numRuns: count })) {
      if (found.size < count) found.set(one.secret.toLowerCase(), one);
    }
  }
  return [...found.values()];
}
