import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lab } from './lab/lab';
import { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';

/** Ways out of a private or blocked part; each word takes the way that its name says. */
const WORDS = {
  typedInBlockAndShown: 'Achnasheen',
  secretTypedInBlockAndShown: 'Strathcarron',
  movedOutOfNewBlock: 'Garve',
  shadowTreeOfBlock: 'Dingwall',
  sheetOfShadowTreeOfBlock: 'Lochluichart',
  titleOfPrivateFrame: 'Duncraig',
  frameInUncoveredFrame: 'Plockton',
  withoutAttributes: 'Duirinish',
} as const;
/** What is typed into private parts of an editor. */
const EDITED = { private: 'zzzzz', blocked: 'qqqqq' } as const;

const top = (uncovered: string, inner: string): string => `<!doctype html><title>Parts</title><h1>Parts</h1>
<div class=block><input id=typed><input id=secret type=password></div><p id=shown>-</p>
<div id=space></div><p id=out>-</p><x-card id=card></x-card>
<div class=customer><iframe src="/title"></iframe></div>
<div class=block><iframe src="${uncovered}/around?${encodeURIComponent(inner)}"></iframe></div>
<div id=editor contenteditable>Dear <i class=customer>,</i> and <i class=block>,</i></div><button id=go>Go</button>
<script>
  for (const field of [typed, secret]) field.onkeydown = ({ key }) => {
    if (key !== 'Enter') return;
    shown.append(field.value);
    field.value = '';
  };
  go.onclick = () => {
    space.innerHTML = '<div class=block><b>${WORDS.movedOutOfNewBlock}</b></div><address>${WORDS.withoutAttributes}</address>';
  };
  function moveOut() { out.textContent = space.querySelector('b').textContent; space.innerHTML = ''; }
  const root = card.attachShadow({ mode: 'closed' });
  root.innerHTML = '<p class=${WORDS.shadowTreeOfBlock}>x</p>';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.q::before { content: "${WORDS.sheetOfShadowTreeOfBlock}" }');
  root.adoptedStyleSheets = [sheet];
</script>`;

const inFrame = (word: string): string => `<!doctype html><title>${word}</title><p>${word}</p>`;

let site: Site;
let uncovered: Site;
let lab: Lab;
let lines: Lines;

async function typeAndShow(page: Page, field: string, word: string): Promise<void> {
  await page.focus(field);
  await page.keyboard.type(word);
  await page.keyboard.press('Enter');
}

async function edit(page: Page, part: string, word: string): Promise<void> {
  await page.focus('#editor');
  await page.evaluate((name) => {
    getSelection()?.collapse(document.querySelector(`#editor ${name}`)?.firstChild ?? null, 1);
  }, part);
  await page.keyboard.type(word);
}

/** A title that is gone again before anybody looks, but not before the address changes. */
const retitle = (frame: Frame | undefined): Promise<void> | undefined =>
  frame?.evaluate((title) => {
    document.title = title;
    history.pushState(null, '', '#/next');
    document.title = '';
  }, WORDS.titleOfPrivateFrame);

async function visit(page: Page): Promise<void> {
  await page.goto(site.url);
  // The page and the frame in the private part; the one in the frame that is not covered, too.
  await lab.recorded(3);
  await typeAndShow(page, '#typed', WORDS.typedInBlockAndShown);
  await typeAndShow(page, '#secret', WORDS.secretTypedInBlockAndShown);
  await edit(page, '.customer', EDITED.private);
  await edit(page, '.block', EDITED.blocked);
  await retitle(page.frames().find((frame) => frame.url().endsWith('/title')));
  await page.click('#go');
  await page.click('#out');
  await page.evaluate('moveOut()');
  await page.click('#shown');
}

beforeAll(async () => {
  site = await serve((path) => {
    if (path === '/') return top(uncovered.url, `${site.url}/in`);
    return path === '/in' ? inFrame(WORDS.frameInUncoveredFrame) : inFrame('Frame');
  });
  uncovered = await serve((_path, { url = '' }) => {
    const inner = decodeURIComponent(url.split('?')[1] ?? '');
    return `<!doctype html><iframe src="${inner}"></iframe>`;
  });
  lab = await Lab.open({
    captureKeys: 'text',
    redactSelectors: ['.customer', 'address'],
    blockSelectors: ['.block', 'x-card'],
    excludedSites: [`${uncovered.url}/*`],
  });
  await visit(await lab.context.newPage());
  lines = new Lines(await lab.finish());
}, 120_000);

afterAll(async () => {
  await lab?.close();
  await site?.close();
  await uncovered?.close();
});

/** Everything that was recorded, addresses apart: they follow a rule of their own. */
const told = (): string =>
  JSON.stringify(lines.all, (key, value) => (key === 'url' || key === 'href' || key === 'src' ? '' : value));

describe('a private part keeps in', () => {
  it.each(Object.entries(WORDS))('what is %s', (_way, word) => {
    expect(told()).not.toContain(word);
  });

  it.each(Object.entries(EDITED))('keys that are pressed where an editor is %s', (_part, [key]) => {
    expect(lines.of('key').map((line) => line.key)).not.toContain(key);
  });

  it('nothing of what stands beside it', () => {
    expect(told()).toContain('"Dear "');
    expect(lines.nameOf(lines.about('click', 'go')[0])).toBe('Go');
    expect(lines.problems).toEqual([]);
  });
});
