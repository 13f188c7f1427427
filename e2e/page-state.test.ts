import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';
import { recordVisit } from './lab/visit';

/** How long a dialog is left open. Milliseconds. */
const OPEN = 1_500;

const PAGE = `<!doctype html><title>State</title>
<button id=alert onclick="alert('a')">alert</button><button id=confirm onclick="confirm('c')">confirm</button>
<button id=later onclick="setTimeout(() => prompt('p'), 400)">later</button>
<button id=busy onclick="const end = performance.now() + 300; while (performance.now() < end);">busy</button>
<button id=leave onclick="onbeforeunload = (event) => event.preventDefault(); location.reload()">leave</button>
<button id=full onclick="stage.requestFullscreen()">full</button>
<div id=stage aria-label=Stage role=region>Stage</div>
<dialog id=dialog aria-label=Dialog>Dialog <button id=shut onclick="dialog.close()">shut</button></dialog>
<button id=open onclick="dialog.showModal()">open</button>
<button id=pop popovertarget=popover>pop</button><div id=popover popover role=region aria-label=Popover>Popover</div>
<details id=details><summary>Details</summary>x</details><div id=host></div>
<script>host.attachShadow({ mode: 'closed' }).innerHTML =
  '<details id=deep><summary id=deepsum style="display:block;width:100px">Deep</summary>x</details>';</script>
<button id=push onclick="history.pushState(0, '', '/pushed')">push</button>
<button id=replace onclick="history.replaceState(0, '', '/replaced')">replace</button>
<button id=two onclick="history.go(-2)">two</button>
<a id=hash href="#part">hash</a><p id=part>Part</p>`;

let site: Site;
let lines: Lines;
const opened: string[] = [];

/** Presses a button that opens a dialog sooner or later, and waits until that was answered. */
async function answer(page: Page, id: string): Promise<void> {
  const answered = new Promise<void>((resolve) => {
    page.once('dialog', (dialog) => {
      opened.push(dialog.type());
      setTimeout(() => void dialog.accept().then(resolve), OPEN);
    });
  });
  await page.click(`#${id}`, { noWaitAfter: true });
  await answered;
}

async function act(page: Page): Promise<void> {
  await page.click('#busy');
  await page.click('#full');
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await page.evaluate(() => document.exitFullscreen());
  await page.waitForFunction(() => document.fullscreenElement === null);
  for (const id of ['open', 'shut', 'pop', 'pop']) await page.click(`#${id}`);
  await page.click('summary');
  const host = await page.locator('#host').boundingBox();
  await page.mouse.click((host?.x ?? 0) + 10, (host?.y ?? 0) + 8);
  await page.click('#push');
  await page.click('#hash');
  await page.click('#replace');
  await page.evaluate(() => history.back());
  await page.waitForURL('**/pushed');
  await page.evaluate(() => history.forward());
  await page.waitForURL('**/replaced');
  await page.click('#two');
  await page.waitForURL(/:\d+\/$/);
  await answer(page, 'alert');
  await answer(page, 'confirm');
  await answer(page, 'later');
  await answer(page, 'leave');
  await page.waitForLoadState();
  await page.click('#part');
}

describe('the state of a page', () => {
  beforeAll(async () => {
    site = await serve(() => PAGE);
    lines = await recordVisit(site.url, act);
  });
  afterAll(async () => {
    await site?.close();
  });

  it('verifies', () => expect(lines.problems).toEqual([]));

  it('stood still while a dialog was open, at once or later, also when the page is left; a short computation is none', () => {
    expect(opened).toEqual(['alert', 'confirm', 'prompt', 'beforeunload']);
    const blocked = lines.of('blocked');
    for (const { from, to, inferred } of blocked) {
      expect(inferred).toBe(true);
      expect(to - from).toBeGreaterThan(OPEN - 100);
    }
    const before = blocked.map(({ from }) => lines.of('press').findLast(({ t }) => t <= from));
    expect(before.map((press) => lines.nameOf(press))).toEqual(['alert', 'confirm', 'later', 'leave']);
  });

  it('fills the screen, and no more', () => {
    expect(lines.about('fullscreen', 'stage').map(({ on }) => on)).toEqual([true, false]);
  });

  it.each([
    ['dialog', [true, false]],
    ['popover', [true, false]],
    ['details', [true]],
    ['deep', [true]],
  ])('opens and closes a %s', (id, open) => {
    const toggles = lines.about('toggle', id);
    expect(toggles.map((toggle) => toggle.open)).toEqual(open);
    expect(toggles.map(({ cause }) => cause)).toEqual(open.map(() => 'user'));
  });

  it('moves through the history: each step by its kind', () => {
    const steps = lines.of('navigate').map(({ kind, url }) => `${kind} ${new URL(url).pathname}`);
    expect(steps).toEqual([
      'load /',
      'push /pushed',
      'hash /pushed',
      'replace /replaced',
      'back /pushed',
      'forward /replaced',
      'back /',
      'reload /',
    ]);
  });
});
