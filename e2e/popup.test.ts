import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleNames } from '../src/popup/testing/examples';
import { Lab } from './lab/lab';
import { type Site, serve } from './lab/site';
import { openExample, openPopup, picture } from './popup-page';

/** Set to 1 to make the pictures of the documentation anew. */
const keepPictures = process.env['CANDOR_PICTURES'] === '1';
const pictures = new URL('../docs/images/', import.meta.url);

let lab: Lab;
let site: Site;
let popup: Page;

beforeAll(async () => {
  site = await serve((path) => (path === '/' ? '<!doctype html><title>Orders</title><p>Orders' : undefined));
  lab = await Lab.open({ requireAcknowledgment: true, excludedSites: ['https://news.example.org/*'] });
});

afterAll(async () => {
  await lab?.close();
  await site?.close();
});

function sentence(words: string): Promise<void> {
  return popup.locator('h1', { hasText: words }).waitFor();
}

/** By keyboard alone: forward to the control, which must show that it has the focus. */
async function press(name: string): Promise<void> {
  const control = popup.getByRole('button', { name });
  await control.waitFor();
  await popup.keyboard.press('Tab');
  expect(await control.evaluate((button) => button.matches(':focus-visible'))).toBe(true);
  await popup.keyboard.press('Enter');
}

describe('over the real worker, by keyboard', () => {
  it('shows the notice first, and starts recording when it has been read', async () => {
    popup = await openPopup(lab, `${site.url}/`);
    await sentence('Nothing is recorded yet.');
    await press('I have read this – start recording');
    await sentence('This page is being recorded.');
    expect((await lab.state()).recording.status).toBe('recording');
  });

  it('says so where the site is not covered', async () => {
    const other = await openPopup(lab, 'https://news.example.org/');
    await other.locator('h1', { hasText: 'This site is not recorded.' }).waitFor();
    await other.close();
  });

  it('pauses, counts down by the second and tells every open popup', async () => {
    const other = await openPopup(lab, `${site.url}/`);
    await popup.reload();
    await press('Pause for 30 minutes');
    await sentence('Paused until');
    await popup.locator('[role=timer]', { hasText: /^29:5[0-8]$/ }).waitFor();
    await other.locator('h1', { hasText: 'Paused until' }).waitFor();
    await other.close();
  });

  it('stays paused though the worker dies, and learns of what happens after', async () => {
    await lab.killWorker();
    await popup.locator('[role=timer]', { hasText: /^29:[0-5]\d$/ }).waitFor();
    expect((await lab.state()).recording.status).toBe('paused');
    await lab.ask('resume');
    await sentence('This page is being recorded.');
  });

  it('ends the pause', async () => {
    await lab.ask('pause');
    await popup.reload();
    await sentence('Paused until');
    await press('Resume now');
    await sentence('This page is being recorded.');
    await popup.close();
  });
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  it.each(exampleNames)('%s fits, can be hit, and can be read at twice the text size', async (name) => {
    const page = await openExample(lab, name, scheme);
    if (name === 'problems') await page.locator('.policy summary').click();
    expect(await smallTargets(page)).toEqual([]);
    if (keepPictures) await keep(page, `popup-${name}-${scheme}.png`);
    await page.addStyleTag({ content: ':root { font-size: 200% }' });
    expect(await cutOff(page)).toEqual([]);
    await page.close();
  });
});

async function keep(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await writeFile(new URL(name, pictures), await picture(lab, page));
}

/** Targets below 24 × 24 CSS pixels (WCAG 2.2, 2.5.8). */
function smallTargets(page: Page): Promise<string[]> {
  return page.$$eval('button, a, summary', (targets) =>
    targets
      .filter((target) => target.clientHeight < 24 || target.getBoundingClientRect().width < 24)
      .map((target) => target.outerHTML),
  );
}

/** Elements whose content does not fit into them. */
function cutOff(page: Page): Promise<string[]> {
  return page.$$eval('body, body *:not(.unseen):not(svg *)', (elements) =>
    elements
      .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.outerHTML),
  );
}
