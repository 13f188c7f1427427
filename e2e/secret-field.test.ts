import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';
import { recordVisit } from './lab/visit';

const KEYS = [...'0147'].map((digit) => `<button type=button class=key>${digit}</button>`).join('');
const PAGE = `<!doctype html><title>Bank</title>
<textarea id=key rows=2 name=private_key aria-label="Private key"></textarea>
<textarea id=note rows=2 aria-label=Note></textarea>
<form><input id=pin type=password readonly aria-label=PIN>${KEYS}</form>
<script>
  for (const key of document.querySelectorAll('.key')) key.onclick = () => { pin.value += key.textContent; };
</script>`;

/** Longer than lines wait before they are sent. Milliseconds. */
const REST = 900;

async function act(page: Page): Promise<void> {
  for (const field of ['#key', '#note']) {
    await page.click(field);
    for (let line = 0; line < 6; line += 1) await page.keyboard.press('Enter');
    await page.waitForFunction((id) => (document.querySelector(id)?.scrollTop ?? 0) > 0, field);
  }
  await page.hover('.key:nth-of-type(3)');
  await new Promise((resolve) => setTimeout(resolve, REST));
  await page.click('.key:nth-of-type(3)');
  await page.waitForFunction(() => document.querySelector('input')?.value !== '');
}

let site: Site;
let lines: Lines;

beforeAll(async () => {
  site = await serve((path) => (path === '/' ? PAGE : undefined));
  lines = await recordVisit(site.url, act, { captureKeys: 'text' });
});
afterAll(async () => {
  await site?.close();
});

describe('of a secret field', () => {
  it('is not told that it scrolls, which says how much is in it', () => {
    const scrolled = lines.of('scroll').map((scroll) => lines.nameOf(scroll));
    expect(scrolled).toContain('Note');
    expect(scrolled).not.toContain('Private key');
  });

  it('is not told where the pointer rested before it pressed a key of its keypad', () => {
    const keys = lines.of('element').filter(({ attributes }) => attributes['class'] === 'key');
    const hovered = lines.of('hover').filter(({ target }) => keys.some(({ id }) => id === target));
    expect(hovered).toEqual([]);
    const [last] = lines.of('press').slice(-1);
    expect(last).not.toHaveProperty('target');
    const before = lines.of('pointer').filter(({ t }) => t > (last?.t ?? 0) - 2 * REST);
    expect(before).toEqual([]);
  });
});
