import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lines } from './lab/lines';
import { inReplay, replay } from './lab/replay';
import { type Site, serve } from './lab/site';
import { recordVisit } from './lab/visit';

const PAGE = `<!doctype html><title>Shop</title><button id=go>Go</button><input id=note aria-label=Note><p id=place>Shop</p>
<script>
  const to = (path) => history.pushState(null, '', path);
  note.oninput = () => {
    if (note.value !== 'Quill') return;
    to('/private/7');
    place.innerHTML = '<b>Attic</b>';
  };
  go.onclick = () => { note.value = ''; to('/'); place.firstChild.textContent = 'Shop again'; };
</script>`;

let site: Site;
let lines: Lines;

/** Typing leads from what is covered to what is not, while its events are held back; a button leads back. */
async function act(page: Page): Promise<void> {
  await page.click('#go');
  await page.click('#note');
  await page.keyboard.type('Quill', { delay: 20 });
  await page.keyboard.type('Marrow', { delay: 20 });
  // The page is read meanwhile, twice a second.
  await page.waitForTimeout(1_500);
  await page.click('#go');
  await page.waitForURL(site.url);
  await page.click('#note');
  await page.keyboard.type('!', { delay: 20 });
}

beforeAll(async () => {
  site = await serve((path) => (path === '/' ? PAGE : undefined));
  const settings = { captureKeys: 'text', sites: ['<all_urls>'], excludedSites: [`${site.url}/private/*`] };
  lines = await recordVisit(site.url, act, settings);
});
afterAll(async () => {
  await site?.close();
});

describe('where an address of the page is not covered', () => {
  it('nothing is told of it, nor of what was held back when it came', () => {
    expect(JSON.stringify(lines.all)).not.toMatch(/private|Marrow|KeyM|Attic/);
    expect(lines.of('key').map(({ key }) => key)).not.toContain('Q');
  });

  it('the page is told anew once it is covered again, so that a replay shows it', async () => {
    expect(lines.problems).toEqual([]);
    const replayed = await replay(lines.all);
    expect(await inReplay(replayed, `document.getElementById('place').innerHTML`)).toBe('<b>Shop again</b>');
    await replayed.context().browser()?.close();
  });

  it('what happens before and after it is told', () => {
    expect(lines.about('click', 'go').length).toBeGreaterThan(0);
    expect(lines.of('key').map(({ key }) => key)).toContain('!');
    expect(lines.idOf(lines.of('key').at(-1) ?? { page: 0 })).toBe('note');
  });
});
