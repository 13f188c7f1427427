import type { BrowserContext, Page } from 'playwright-core';
import * as z from 'zod';
import { pressAt, work } from './hands';
import { readings } from './readings';

const lines = z.array(z.string());
/** What the page has found, by where it has looked. */
const listing = z.object({
  ...{ ordered: lines, sometime: lines, stacks: lines },
  ...{ mutations: lines, reports: lines, messages: lines, entries: lines, foreign: lines },
  ...{ nodes: lines, globals: lines },
  counts: z.record(z.string(), z.number()),
  stores: z.unknown(),
});
export type Listing = z.infer<typeof listing>;

const numbering = z.object({ timeout: z.number(), frame: z.number(), idle: z.number() });
type Numbers = z.infer<typeof numbering>;

export interface Visit {
  /** Of a page that listens to everything, and of one that does not. */
  busy: Listing;
  quiet: Listing;
  /** Between which events somebody has read style. */
  readings: Record<string, unknown>;
  /** What the page's first timer, frame and idle callback are called. */
  numbers: Numbers;
  /** Whether the document was kept for those who come back. */
  isKept: boolean;
}

/** Waits until so many documents are recorded in all, if any are. */
type Ready = (documents: number) => Promise<void>;

/** Visits all the pages that look for somebody who watches. */
export async function visit(context: BrowserContext, site: string, ready: Ready): Promise<Visit> {
  let all = 0;
  const open = async (path: string, documents: number): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${site}${path}`);
    all += documents;
    await ready(all);
    return page;
  };
  const busy = await lookFrom(await open('/busy', 3));
  const quiet = await lookFrom(await open('/quiet', 2));
  const read = await readings(await open('/quiet', 2));
  const page = await open('/quiet', 2);
  await pressAt(page, '#summary');
  const numbers = numbering.parse(await page.evaluate('invisible.numbers()'));
  return { busy, quiet, readings: read, numbers, isKept: await comeBack(page, site) };
}

/** Input comes before everything else: on a busy machine what it has led to, such as `toggle`, may still wait. */
const AT_REST = `new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(() =>
  scheduler.postTask(then, { priority: 'background' }))))`;

export async function lookFrom(page: Page): Promise<Listing> {
  await work(page);
  await page.evaluate(AT_REST);
  return listing.parse(JSON.parse(await page.evaluate<string>('invisible.look()')));
}

async function comeBack(page: Page, site: string): Promise<boolean> {
  await page.evaluate('window.isFirst = true');
  await page.goto(`${site}/busy`);
  // One that was kept does not load again.
  await page.goBack({ waitUntil: 'commit' });
  return page.evaluate<boolean>('window.isFirst === true');
}

/** Lines that differ, of both, shortened; none when all is the same. */
export function differences(plain: unknown, recorded: unknown): string[] {
  const [ours, theirs] = [lines, lines].map((kind, index) => kind.safeParse(index ? recorded : plain).data);
  if (!ours || !theirs) return differences([JSON.stringify(plain)], [JSON.stringify(recorded)]);
  const [known, now] = [new Set(ours), new Set(theirs)];
  const gone = ours.filter((line) => !now.has(line)).map((line) => `- ${line.slice(0, 300)}`);
  const fresh = theirs.filter((line) => !known.has(line)).map((line) => `+ ${line.slice(0, 300)}`);
  const isShuffled = gone.length + fresh.length === 0 && JSON.stringify(ours) !== JSON.stringify(theirs);
  return isShuffled ? ['the same lines in another order or number'] : [...gone, ...fresh];
}
