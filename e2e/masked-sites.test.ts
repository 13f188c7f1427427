import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maskText } from '../src/privacy/mask-text';
import { callInPage, prepare } from '../src/research/rerun/in-page';
import type { Resolution } from '../src/research/rerun/page/query';
import { Lab } from './lab/lab';
import { Lines } from './lab/lines';
import { inReplay, OUTLINE, replay } from './lab/replay';
import { type Site, serve } from './lab/site';

/** What the masked pages say, in every way that there is, and what is typed there. */
const WORDS = /marzipan|tangerine|zucchini|rhubarb|persimmon|walnut|4711/i;

const MAIL = `<!doctype html><html lang=en><title>Inbox of Marzipan</title>
<style>.mail { color: rgb(1, 2, 3) }</style>
<h1 class="mail head">Marzipan, 4711 letters</h1>
<section aria-label="Tangerine's letter"><p class=mail>Tangerine wrote:<br>“See <b>4711</b>!”</p>
<button data-testid=send title="Send to Tangerine">Answer Tangerine</button></section>
<input placeholder="Find Tangerine"><img alt="Portrait of Tangerine" width=20 height=20>
<select aria-label="Tangerine or not"><option>Tangerine<option>Zucchini</select>
<div id=draft contenteditable aria-label="Draft for Tangerine" style="min-height:40px"></div>
<iframe src="/frame"></iframe>
<script>
  document.querySelector('button').onclick = () => {
    document.title = 'Zucchini was here';
    document.querySelector('h1').textContent = 'Zucchini came';
    document.querySelector('img').alt = 'Zucchini';
    document.querySelector('section').insertAdjacentHTML('beforeend', '<p class=late>Late Zucchini (1)</p>');
  };
</script>`;
const frame = (inner: string): string =>
  `<!doctype html><title>Rhubarb</title><p>Rhubarb inside</p><iframe src="${inner}/deep"></iframe>`;
const DEEP = '<!doctype html><title>Persimmon</title><p>Persimmon deep</p><button>Persimmon</button>';
const PLAIN = '<!doctype html><title>Plain words</title><p>Blueberry pie</p><input id=note aria-label=Note>';

let mail: Site;
let other: Site;
let lab: Lab;
let lines: Lines;
/** The masked page as it was at the end. */
let outline: string[];
let candidates: Resolution['candidates'];

async function act(page: Page): Promise<void> {
  await page.getByTestId('send').click();
  await page.locator('.late').click({ clickCount: 3 });
  await page.locator('select').focus();
  await page.keyboard.press('ArrowDown');
  await page.click('#draft');
  await page.keyboard.type('walnuts');
  const [, inner, deep] = page.frames();
  await inner?.locator('p').click();
  await deep?.getByRole('button').click();
  outline = await page.evaluate<string[]>(`${OUTLINE}(document)`);
}

/** What a re-execution makes of the button that was pressed, on the page as it is now. */
async function findAgain(page: Page): Promise<Resolution['candidates']> {
  const click = lines.of('click').find((line) => lines.element(line.page, line.target)?.tag === 'button');
  const element = click && lines.element(click.page, click.target);
  if (!element) throw new Error('No press on a button was recorded.');
  await prepare(page.mainFrame());
  return (await callInPage(page.mainFrame(), 'resolve', { element })).candidates;
}

beforeAll(async () => {
  other = await serve((path) => (path === '/deep' ? DEEP : path === '/' ? PLAIN : undefined));
  mail = await serve((path) => (path === '/' ? MAIL : path === '/frame' ? frame(other.url) : undefined));
  lab = await Lab.open({ captureKeys: 'text', maskedSites: [`${mail.url}/*`] });
  const page = await lab.context.newPage();
  await page.goto(mail.url);
  await lab.recorded(3);
  await act(page);
  const plain = await lab.context.newPage();
  await plain.goto(other.url);
  await lab.recorded(4);
  await plain.click('#note');
  await plain.keyboard.type('kumquat');
  lines = new Lines(await lab.readBack());
  candidates = await findAgain(page);
  lines = new Lines(await lab.finish());
});
afterAll(async () => {
  await lab?.close();
  await Promise.all([mail?.close(), other?.close()]);
});

const plainPage = (): number =>
  lines.of('page').find(({ url, framePath }) => url.startsWith(other.url) && framePath.length === 0)?.page ??
  0;
const masked = () => lines.all.filter((line) => !('page' in line) || line.page !== plainPage());

describe('a masked site', () => {
  it('verifies', () => expect(lines.problems).toEqual([]));

  it('is recorded without one of its words, in no frame of it', () => {
    expect(lines.of('page').map(({ framePath }) => framePath)).toEqual([[], [0], [0, 0], []]);
    expect(masked().filter((line) => WORDS.test(JSON.stringify(line)))).toEqual([]);
  });

  it('looks like the page, with the same elements and texts as long', async () => {
    const player = await replay(masked());
    try {
      const shown = await inReplay(player, `${OUTLINE}(document)`);
      // What is typed is told by no length.
      const expected = outline.map((line) => (line === 'walnuts' ? '⟦text⟧' : maskText(line)));
      const isTag = (line: string): boolean => line.startsWith('<');
      expect(shown).toEqual(outline.map((line, at) => (isTag(line) ? line : expected[at])));
      expect(await inReplay(player, `document.querySelector('h1').className`)).toBe('mail head');
      expect(await inReplay(player, `getComputedStyle(document.querySelector('h1')).color`)).toBe(
        'rgb(1, 2, 3)',
      );
    } finally {
      await player.context().browser()?.close();
    }
  });

  it('tells what was done, and which rule took the words', () => {
    const [press] = lines.of('click');
    const element = lines.element(press?.page ?? 0, press?.target);
    expect(element).toMatchObject({ role: 'button', name: 'xxxxxx xxxxxxxxx', redacted: { name: ['mask'] } });
    expect(lines.of('select')[0]).toMatchObject({ options: [{ index: 1, label: 'xxxxxxxx' }] });
    expect(lines.of('selection').map(({ text }) => text?.trim())).toContain('xxxx xxxxxxxx (x)');
    const keys = lines.about('key', 'draft').filter((line) => line.class === 'char');
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter(({ key, code }) => key !== undefined || code !== undefined)).toEqual([]);
  });

  it('has its elements found again by what is not masked', () => {
    expect(candidates[0]).toMatchObject({ by: expect.arrayContaining(['testid', 'role']) });
    expect(candidates[0]?.score).toBeGreaterThan(0.9);
  });
});

describe('another site of the same session', () => {
  it('keeps its words, and what is typed there', () => {
    const own = JSON.stringify(lines.all.filter((line) => 'page' in line && line.page === plainPage()));
    expect(own).toContain('Blueberry pie');
    expect(own).toContain('Plain words');
    expect(own).not.toContain('"mask"');
    expect(lines.about('input', 'note').at(-1)).toMatchObject({ value: 'kumquat' });
  });
});
