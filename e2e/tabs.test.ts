import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadSession } from '../src/cli/desk/read-session';
import type { TraceLine } from '../src/trace/event';
import { Lab, linesOf } from './lab/lab';
import { type Site, serve } from './lab/site';

type TabLine = Extract<TraceLine, { type: 'tab' }>;

const PAGE = '<!doctype html><title>Orders</title><button id=go>Go</button>';
const SECRET = '<!doctype html><title>Union meeting</title><button id=go>Go</button>';

let site: Site;
let elsewhere: Site;
let lab: Lab;
let sessions: ReadSession[];
let lines: TraceLine[];

/** Opens an address in the tab, and does something there. */
async function visit(page: Page, url: string): Promise<Page> {
  await page.goto(url);
  await page.bringToFront();
  await page.click('#go');
  return page;
}

function ofTabs(): TabLine[] {
  return lines.filter((line) => line.type === 'tab');
}

function tabOf(path: string): number | undefined {
  const pages = lines.filter((line) => line.type === 'page');
  return pages.find(({ url }) => url === `${site.url}${path}`)?.tab;
}

describe('tabs and windows of a recorded visit', () => {
  beforeAll(async () => {
    site = await serve((path) => (path.startsWith('/') ? PAGE : undefined));
    elsewhere = await serve(() => SECRET);
    lab = await Lab.open({ sites: ['<all_urls>'], excludedSites: [`${elsewhere.url}/*`] });
    const first = await visit(await lab.context.newPage(), `${site.url}/first`);
    const opening = lab.context.waitForEvent('page');
    await first.evaluate(() => void window.open('/second'));
    const second = await opening;
    await second.waitForLoadState();
    await second.bringToFront();
    await second.click('#go');
    await first.bringToFront();
    await first.click('#go');
    const other = await visit(await lab.context.newPage(), `${elsewhere.url}/union`);
    await first.bringToFront();
    await first.click('#go');
    await other.close();
    await second.close();
    sessions = await lab.finish();
    lines = linesOf(sessions);
  });
  afterAll(async () => {
    await lab?.close();
    await elsewhere?.close();
    await site?.close();
  });

  it('are part of one session that verifies', () => {
    expect(sessions).toHaveLength(1);
    expect(sessions[0]?.verification).toMatchObject({ ok: true, complete: true, problems: [] });
  });

  it('tell in order which covered tabs were opened, switched to, left and closed', () => {
    const [first, second] = [tabOf('/first'), tabOf('/second')];
    expect(ofTabs().map(({ action, tab }) => [action, tab])).toEqual([
      ['open', second],
      ['deactivate', first],
      ['activate', second],
      ['activate', first],
      ['deactivate', first],
      ['activate', first],
      ['close', second],
    ]);
    expect(ofTabs()[0]).toMatchObject({ opener: first });
  });

  it('lie between the clicks where they happened', () => {
    const second = tabOf('/second');
    const closed = ofTabs().find(({ action }) => action === 'close');
    const clicks = lines.filter((line) => line.type === 'click');
    const pages = new Set(
      lines.flatMap((line) => (line.type === 'page' && line.tab === second ? [line.page] : [])),
    );
    const inSecond = clicks.filter(({ page }) => pages.has(page));
    expect(inSecond).toHaveLength(1);
    expect(inSecond[0]?.t).toBeGreaterThan(ofTabs()[0]?.t ?? Number.NaN);
    expect(closed?.t).toBeGreaterThan(clicks.at(-1)?.t ?? Number.NaN);
  });

  it('name no tab of a site that is not covered', () => {
    const named = new Set(ofTabs().map(({ tab }) => tab));
    expect([...named].toSorted()).toEqual([tabOf('/first'), tabOf('/second')].toSorted());
    expect(JSON.stringify(lines)).not.toMatch(/union/i);
  });
});
