import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { Lab, linesOf } from '../../e2e/lab/lab';
import { serve } from '../../e2e/lab/site';
import { openArm } from '../page-cost/arms';
import { jsonOf, makeUp, type Part } from './make-up';
import { pageWith, scriptOf } from './page';
import { perform } from './script';
import { Receiver, type Told, toldOf } from './sent';

/** A recorder of a page in use begins once the page has settled; all have read it by then. Milliseconds. */
const SETTLE = 3_000;
/** Recorders send late: Sentry after five seconds, Clarity after a second more each time. Milliseconds. */
const LATE = 15_000;

/** Recorders that run in the page, and the package of each. */
export const IN_PAGE = { rrweb: 'rrweb', sentry: '@sentry/browser', clarity: 'clarity-js' } as const;

export interface CandorTold {
  all: Told;
  /** Page content alone. */
  dom: Told;
  parts: Part[];
}

/** What a recorder, put into the page as its guide says and with its own defaults, tells of the session. */
export async function recordInPage(name: keyof typeof IN_PAGE): Promise<Told> {
  const { receiver, site } = await Receiver.open(await pageWith(await scriptOf(`clients/${name}`)));
  const arm = await openArm('none');
  try {
    const page = await arm.page();
    await act(page, site.url);
    await page.evaluate('finish()');
    await page.waitForTimeout(SETTLE);
  } finally {
    await arm.close();
    await site.close();
  }
  return receiver.told();
}

/** The same session as Candor tells it: its lines as they stand in its batches, and the sealed batches. */
export async function recordByCandor(): Promise<CandorTold> {
  const html = await pageWith('');
  const site = await serve((path) => (path === '/' ? html : undefined));
  const lab = await Lab.open();
  try {
    await act(await lab.context.newPage(), site.url);
    const sessions = await lab.finish();
    const lines = linesOf(sessions);
    const sealed = sessions.reduce((sum, { bytes }) => sum + bytes, 0);
    const dom = lines.filter(({ type }) => type === 'dom');
    return {
      all: toldOf([jsonOf(lines)], sealed),
      dom: toldOf([jsonOf(dom)], Number.NaN),
      parts: makeUp(lines),
    };
  } finally {
    await lab.close();
    await site.close();
  }
}

async function act(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForTimeout(SETTLE);
  await perform(page);
  await page.waitForTimeout(LATE);
}

const versioned = z.object({ version: z.string() });

/** @param folder of a package, from the repository's own */
export async function versionIn(folder: string): Promise<string> {
  const manifest = await readFile(new URL(`../../${folder}/package.json`, import.meta.url), 'utf8');
  return versioned.parse(JSON.parse(manifest)).version;
}
