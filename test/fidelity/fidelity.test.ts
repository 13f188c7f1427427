import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lab } from '../../e2e/lab/lab';
import { serveTasks, type TaskSite } from '../../e2e/tasks/site';
import { launchPlainBrowser } from '../../e2e/tasks/stage';
import { asTask } from './page';
import { PAGES } from './pages';
import { type Recorded, recordWithCandor, recordWithRrweb } from './recorders';
import { replay } from './replays';
import { checksOf } from './score';
import { severalAtOnce } from './several-at-once';
import { type Scores, tableOf } from './table';

/** `FIDELITY_PAGES=a,b` looks at these alone. */
const chosen = process.env['FIDELITY_PAGES']?.split(',');
const pages = PAGES.filter(({ name }) => chosen?.includes(name) ?? true);
if (chosen) console.warn(`Only ${pages.length} of ${PAGES.length} pages are compared.`);

let site: TaskSite;
let lab: Lab;
let browser: Browser;
let candor: Scores;
let rrweb: Scores;

/** The checks of every page, of one recorder's recordings. */
async function judge(recorded: ReadonlyMap<string, Recorded>, redacts: boolean): Promise<Scores> {
  return await severalAtOnce(pages, async ({ name }) => {
    const one = recorded.get(name);
    return one ? checksOf(one, await replay(browser, one, redacts)) : [];
  });
}

describe('a page is replayed as it was', () => {
  beforeAll(async () => {
    site = await serveTasks(pages.map(asTask));
    lab = await Lab.open({ captureDom: 'full', captureKeys: 'text' });
    browser = await launchPlainBrowser();
    candor = await judge(await recordWithCandor(lab, site, pages), true);
    rrweb = await judge(await recordWithRrweb(browser, site, pages), false);
    console.log(tableOf(candor, rrweb));
  });
  afterAll(async () => {
    await browser?.close();
    await lab?.close();
    await site?.close();
  });

  it.each(pages.map(({ name }) => name))('%s', (name) => {
    const checks = candor.get(name) ?? [];
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.flatMap(({ difference }) => difference ?? [])).toEqual([]);
  });
});
