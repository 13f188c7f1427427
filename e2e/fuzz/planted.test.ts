import { beforeAll, expect, it } from 'vitest';
import { gather } from '../leaks/places';
import { Rig } from '../leaks/rig';
import { type EchoPlace, PLACES } from './echo-in-page';
import { repeat } from './enter';
import { FIELDS } from './fields';
import type { FuzzCase } from './fuzz-case';
import { nameOf } from './fuzz-document';
import { judge } from './judge';
import { pagesOf } from './rounds';

/** What of a page is not recorded, or without its words, whatever they are. */
const DROPPED: readonly EchoPlace[] = [
  ...(['comment', 'template', 'script', 'data', 'link query', 'hidden input'] as const),
  ...(['other field', 'text area', 'rich text'] as const),
];

const field = FIELDS.find(({ kind }) => kind === 'ordinary');
if (!field) throw new Error('There are no ordinary fields.');
/** Ordinary words of a page: nobody ever enters them into a field, so they are no secrets and show wherever a recording says them. */
const cases = PLACES.map((place, index): FuzzCase => {
  const secret = `Quillon${nameOf(index)}Wombat`;
  return { secret, field, home: 'page', entry: 'typed', echoes: [{ place, writing: 'plain' }] };
});
const found = new Set<EchoPlace | undefined>();

beforeAll(async () => {
  const pages = cases
    .map((one) => [one])
    .flatMap(pagesOf)
    .map((page, index) => ({
      ...page,
      visit: { ...page.visit, id: `planted-${nameOf(index)}` },
    }));
  const rig = await Rig.open(
    'classes',
    pages.map(({ visit }) => visit),
  );
  try {
    for (const {
      visit,
      cases: [one],
    } of pages)
      await rig.run(visit, true, (tab) => (one ? repeat(tab, nameOf(0), one) : Promise.resolve()));
    for (const { one } of judge(pages, await gather(rig, () => '')).leaks) found.add(one.echoes[0]?.place);
  } finally {
    await rig.close();
  }
});

it('a value that is no secret is found in every place that a recording tells of', () => {
  expect(PLACES.filter((place) => !found.has(place))).toEqual(DROPPED);
});
