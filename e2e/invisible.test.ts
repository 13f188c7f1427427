import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../src/cli/record/extension';
import { inPlainBrowser } from './invisible/plain-browser';
import { serveSuspicious } from './invisible/site';
import { differences, type Listing, lookFrom, type Visit, visit } from './invisible/visit';
import { Lab } from './lab/lab';
import { Lines } from './lab/lines';
import { RRWEB } from './lab/replay';
import type { Site } from './lab/site';

const WHERE = [
  ...['ordered', 'sometime', 'stacks', 'mutations', 'reports', 'messages', 'entries', 'foreign'],
  ...['nodes', 'globals', 'counts', 'stores'],
] as const;
/** What the pointer passes over depends on when the browser looks after it next; the events themselves are compared. */
const BY_CHANCE = /over|out|enter|leave/;

let site: Site;
let plain: Visit;
let recorded: Visit;
let lines: Lines;
let found: string[];

beforeAll(async () => {
  site = await serveSuspicious();
  plain = await inPlainBrowser((context) => visit(context, site.url, async () => {}));
  const lab = await Lab.open();
  try {
    recorded = await visit(lab.context, site.url, (documents) => contentRecorded(lab, documents));
    found = await findExtension(lab);
    lines = new Lines(await lab.finish());
  } finally {
    await lab.close();
  }
});
afterAll(async () => {
  await site?.close();
});

/** Waits until page content of so many documents is recorded: then the recorder is in full swing. */
async function contentRecorded(lab: Lab, documents: number): Promise<void> {
  await lab.recorded(documents);
  const pages = async (): Promise<Set<number>> =>
    new Set(new Lines(await lab.readBack()).of('dom').map(({ page }) => page));
  while ((await pages()).size < documents);
}

/** Which of the extension's files a page can load. */
async function findExtension(lab: Lab): Promise<string[]> {
  const files = await readdir((await builtExtension()).folder);
  const page = await lab.context.newPage();
  await page.goto('about:blank');
  const load = (url: string): Promise<boolean> =>
    page.evaluate(
      (address) =>
        fetch(address).then(
          () => true,
          () => false,
        ),
      url,
    );
  const loaded: string[] = [];
  for (const file of files)
    if (await load(`chrome-extension://${lab.extensionId}/${file}`)) loaded.push(file);
  return loaded;
}

function compare(page: 'busy' | 'quiet', where: keyof Listing): string[] {
  if (where !== 'counts') return differences(plain[page][where], recorded[page][where]);
  const [ours, theirs] = [plain, recorded].map((one) =>
    Object.entries(one[page].counts).flatMap(([type, n]) => (BY_CHANCE.test(type) ? [] : [`${type} ${n}`])),
  );
  return differences(ours, theirs);
}

it('all that is done is recorded meanwhile', () => {
  expect(lines.problems).toEqual([]);
  // With the pointer, and by Enter in the form: on the busy and the quiet page, and where style is watched.
  expect(lines.about('click', 'send')).toHaveLength(6);
  for (const type of ['key', 'input', 'wheel', 'scroll', 'dom'] as const)
    expect(lines.of(type)).not.toEqual([]);
});

describe.each(['busy', 'quiet'] as const)('a %s page', (page) => {
  it.each(WHERE)('finds nothing in %s', (where) => expect(compare(page, where)).toEqual([]));
});

it('a page looks closely: it would see a recorder of its own world', async () => {
  const other = await inPlainBrowser(async (context) => {
    const page = await context.newPage();
    await page.addInitScript({ path: RRWEB });
    await page.addInitScript('if (top === self) rrweb.record({ emit() {} })');
    await page.goto(`${site.url}/busy`);
    return lookFrom(page);
  });
  const seen = differences(plain.busy.globals, other.globals).join('\n');
  for (const name of ['insertRule', 'attachShadow']) expect(seen).toContain(name);
});

it('no file of the extension can be loaded by a page', () => expect(found).toEqual([]));

it('a page that is left is kept for those who come back', () => {
  expect([plain.isKept, recorded.isKept]).toEqual([true, true]);
});

it('style is read between no events but where it is without recording', () => {
  expect(recorded.readings).toEqual(plain.readings);
});

describe('numbers that a document gives in turn', () => {
  // A document has one row of numbers for all its worlds: that of the page's first timer would tell that there were others.
  it.each(['timeout', 'frame', 'idle'] as const)('count no %s but the page’s own', (kind) => {
    expect(recorded.numbers[kind]).toBe(plain.numbers[kind]);
  });
});
