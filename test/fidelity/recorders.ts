import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { type Lab, linesOf } from '../../e2e/lab/lab';
import { RRWEB } from '../../e2e/lab/replay';
import type { TaskSite } from '../../e2e/tasks/site';
import { VIEWPORTS } from '../../e2e/tasks/site';
import { joinFrames } from '../../src/research/replay/join-frames';
import type { TraceLine } from '../../src/trace/event';
import { inPageScript } from './bundle';
import { type Sample, type Watching, walkThrough } from './live';
import { asTask, type FidelityPage } from './page';
import { severalAtOnce } from './several-at-once';

/** What was recorded of a page, and what it showed meanwhile. */
export interface Recorded {
  samples: Sample[];
  /** rrweb's events. */
  events: readonly RecordedEvent[];
}
export interface RecordedEvent {
  timestamp: number;
}

/** rrweb as its documentation shows, with frames of other origins. Its own helper frames are left alone. */
const RECORD = `if (location.href !== 'about:blank' && (window === parent || !(() => { try { return parent.document } catch {} })())) {
  window.recorded = [];
  rrweb.record({ emit: (event) => recorded.push(event), recordCrossOriginIframes: true });
}`;

export async function recordWithCandor(
  lab: Lab,
  site: TaskSite,
  pages: readonly FidelityPage[],
): Promise<Map<string, Recorded>> {
  await lab.context.addInitScript(`${await inPageScript()};fidelity.rememberRoots();`);
  const samples = await severalAtOnce(pages, async (page) => {
    const tab = await lab.context.newPage();
    try {
      return await visit(tab, site, page, { redacts: true, isLate: true });
    } finally {
      await tab.close();
    }
  });
  const lines = linesOf(await lab.readBack());
  return new Map(
    [...samples].map(([name, taken]) => [name, { samples: taken, events: eventsOf(lines, name) }]),
  );
}

export async function recordWithRrweb(
  browser: Browser,
  site: TaskSite,
  pages: readonly FidelityPage[],
): Promise<Map<string, Recorded>> {
  const script = `${await inPageScript()};fidelity.rememberRoots();${await readFile(RRWEB, 'utf8')};${RECORD}`;
  return await severalAtOnce(pages, async (page) => {
    const context = await browser.newContext({ viewport: VIEWPORTS.plain, locale: 'en-US' });
    await context.addInitScript(script);
    try {
      const tab = await context.newPage();
      const samples = await visit(tab, site, page, { redacts: false, isLate: false });
      return { samples, events: await tab.evaluate<RecordedEvent[]>('recorded') };
    } finally {
      await context.close();
    }
  });
}

async function visit(tab: Page, site: TaskSite, page: FidelityPage, watching: Watching): Promise<Sample[]> {
  await tab.setViewportSize(VIEWPORTS.plain);
  return await walkThrough(tab, site.url(asTask(page)), page, watching);
}

/** The events of the page of that name, with the frames in it. */
function eventsOf(lines: readonly TraceLine[], name: string): RecordedEvent[] {
  const page = lines.findLast((line) => line.type === 'page' && line.url.endsWith(`/task/${name}`));
  return page?.type === 'page' ? joinFrames(lines, page.tab).events : [];
}
