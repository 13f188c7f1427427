import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';
import { recordVisit } from './lab/visit';

const PAGE = `<!doctype html><title>Code</title><input id=pin type=password aria-label=Digit oninput="go.focus()">
<button id=go>Go</button><input id=note aria-label=Note>`;

let site: Site;
let lines: Lines;

async function act(page: Page): Promise<void> {
  await page.click('#pin');
  await page.keyboard.press('7', { delay: 50 });
  await page.click('#note');
  await page.keyboard.press('x', { delay: 50 });
}

beforeAll(async () => {
  site = await serve((path) => (path === '/' ? PAGE : undefined));
  lines = await recordVisit(site.url, act, { captureKeys: 'text' });
});
afterAll(async () => {
  await site?.close();
});

it('a key that goes down in a secret field and comes up elsewhere is not told', () => {
  expect(lines.of('key').map(({ action, code }) => [action, code])).toEqual([
    ['down', 'KeyX'],
    ['up', 'KeyX'],
  ]);
});
