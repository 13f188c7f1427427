import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lab } from './lab/lab';
import { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';

/** What the policy's selectors must keep out; each word stands where its name says. */
const WORDS = {
  private: 'Inverarnan',
  late: 'Ardlui',
  lateAttribute: 'Crianlarich',
  block: 'Tyndrum',
  typed: 'corrour',
  frameInPrivate: 'Tulloch',
  crossInPrivate: 'Roybridge',
  frameInBlock: 'Banavie',
  crossInBlock: 'Corpach',
  nestedInBlock: 'Locheilside',
  framesInShadow: 'Glenfinnan',
};

const inner = (word: string, more = ''): string =>
  `<!doctype html><title>${word}</title><p>${word}</p><button class=in>${word}</button><input class=in>${more}`;

const top = (other: string): string => `<!doctype html><title>Record of ${WORDS.private}</title>
<style>#panel { width: 400px; height: 300px; overflow: hidden }</style>
<h1>Customers</h1><p class=customer>${WORDS.private}</p><p id=echo>Hello ${WORDS.private}</p>
<p id=late></p><p id=attribute>${WORDS.lateAttribute}</p>
<div class=customer><iframe src="/in/${WORDS.frameInPrivate}"></iframe>
<iframe src="${other}/in/${WORDS.crossInPrivate}"></iframe></div>
<div id=panel class=wide><b>${WORDS.block}</b><input id=secretly><button id=inside>${WORDS.block}</button><i></i>
<iframe src="/in/${WORDS.frameInBlock}"></iframe><iframe src="${other}/nest/${WORDS.crossInBlock}"></iframe></div>
<section id=shut><b>Rannoch</b></section>
<div id=host></div><iframe id=open src="/in/Public"></iframe><input id=open-field><button id=go>Go</button>
<script>
  host.attachShadow({ mode: 'closed' }).innerHTML = '<div class=customer><iframe src="/in/${WORDS.framesInShadow}"></iframe></div>';
  function change() {
    late.innerHTML = '<span class=customer>${WORDS.late}</span>';
    document.querySelector('#panel i').textContent = '${WORDS.block} again';
    shut.classList.add('closed');
  }
</script>`;

let site: Site;
let other: Site;
let lab: Lab;
let lines: Lines;

const answer = (path: string): string | undefined => {
  const [, kind, word = ''] = path.split('/');
  if (path === '/') return top(other.url);
  if (kind === 'in') return inner(word);
  return kind === 'nest' ? inner(word, `<iframe src="/in/${WORDS.nestedInBlock}"></iframe>`) : undefined;
};

async function inEachFrame(page: Page, act: (frame: Frame) => Promise<void>): Promise<void> {
  for (const frame of page.frames()) if (frame !== page.mainFrame()) await act(frame);
}

async function visit(page: Page): Promise<void> {
  await page.goto(site.url);
  await page.locator('#open').waitFor();
  // Every document has a recorder.
  await lab.recorded(8);
  await page.mouse.move(5, 5);
  await page.click('#inside');
  await page.click('#secretly');
  await page.keyboard.type(WORDS.typed);
  await page.evaluate('change()');
  await inEachFrame(page, async (frame) => {
    await frame.locator('button.in').first().click();
    const text = frame.url().endsWith('/Public') ? 'public' : WORDS.typed;
    await frame.locator('input.in').first().pressSequentially(text);
  });
  await page.fill('#open-field', 'plain words');
  await page.click('#go');
}

beforeAll(async () => {
  site = await serve(answer);
  other = await serve(answer);
  lab = await Lab.open({
    captureKeys: 'text',
    redactSelectors: ['.customer', 'p[id="attribute"]'],
    blockSelectors: ['#panel', '.closed'],
  });
  const page = await lab.context.newPage();
  await visit(page);
  lines = new Lines(await lab.finish());
}, 120_000);

afterAll(async () => {
  await lab?.close();
  await site?.close();
  await other?.close();
});

/** Nodes of all snapshots and changes of a page. */
const dom = (page: number): string => JSON.stringify(lines.of('dom').filter((line) => line.page === page));

/** Everything that was recorded, addresses apart: they follow a rule of their own. */
const told = (): string =>
  JSON.stringify(lines.all, (key, value) => (key === 'url' || key === 'href' || key === 'src' ? '' : value));

describe('the selectors of a policy', () => {
  it.each(Object.entries(WORDS))('keep out what is %s', (_where, word) => {
    expect(told()).not.toContain(word);
  });

  it('mask what the page repeats of private parts, from its title on', () => {
    const titled = [...lines.of('page'), ...lines.of('title')].filter(({ page }) => page === 1);
    // A page is described before its title is there, as a rule.
    expect(new Set(titled.map(({ title }) => title).filter(Boolean))).toEqual(
      new Set(['Record of ⟦private⟧']),
    );
    expect(dom(1)).toContain('Hello ⟦private⟧');
  });

  it('keep everything else', () => {
    expect(dom(1)).toContain('Customers');
    expect(lines.nameOf(lines.about('click', 'go')[0])).toBe('Go');
    expect(lines.about('input', 'open-field').at(-1)).toMatchObject({ value: 'plain words' });
    const open = lines.of('page').find(({ title }) => title === 'Public');
    expect(open && dom(open.page)).toContain('Public');
  });

  it('record a blocked part as an empty box of its size', () => {
    // A snapshot's nodes get their ids back after their attributes.
    expect(dom(1)).toMatch(
      /"attributes":\{"class":"wide","rr_width":"400px","rr_height":"300px"\},(?:"id":\d+,)?"childNodes":\[\]/,
    );
  });

  it('tell of a blocked part that the pointer was there, and no more', () => {
    const panel = lines.of('element').find(({ box }) => box[2] === 400 && box[3] === 300);
    const inside = lines.all.filter(
      (line) => 'target' in line && line.page === 1 && line.target === panel?.id,
    );
    expect(inside.map(({ type }) => type)).toContain('click');
    expect(inside.map(({ type }) => type)).not.toContain('key');
    expect(inside.map(({ type }) => type)).not.toContain('input');
    expect(JSON.stringify(lines.all)).not.toContain('secretly');
  });

  it('empty a part that is blocked later', () => {
    const last = lines
      .of('dom')
      .filter(({ page }) => page === 1)
      .findLast((line) => JSON.stringify(line).includes('closed'));
    expect(JSON.stringify(last)).toMatch(
      /"class":"closed","rr_width":"[\d.]+px","rr_height":"[\d.]+px"\},"childNodes":\[\]/,
    );
  });

  it('leaves the sessions whole', () => expect(lines.problems).toEqual([]));
});
