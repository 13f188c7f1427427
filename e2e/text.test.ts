import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';
import { recordVisit } from './lab/visit';

const PAGE = `<!doctype html><title>Text</title><style>body{font:16px/20px monospace;margin:20px}</style>
<p id=story>The quick brown fox jumps over the lazy dog.</p>
<p id=diary data-private>Nobody may read this line.</p>
<p id=after>After the diary.</p>
<div id=host></div>
<input id=note aria-label=Note value="one two three"><input id=hush aria-label=Hush data-private value="secretly kept">
<input id=pass type=password value="correct horse">
<div id=editor contenteditable aria-label=Editor style="border:1px solid;min-height:60px"></div>
<script>host.attachShadow({ mode: 'closed' }).innerHTML = '<p id=deep style="margin:0">Words in a closed root</p>';</script>`;

let site: Site;

/** Where the text of the element lies, in the viewport, from one character to another. */
async function spanOf(
  page: Page,
  id: string,
  from: number,
  to: number,
): Promise<{ a: [number, number]; b: [number, number] }> {
  return page.evaluate(
    ([id, from, to]) => {
      const text = document.getElementById(id)?.firstChild;
      if (!text) throw new Error(`#${id} has no text.`);
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { a: [left, top + height / 2], b: [right, top + height / 2] };
    },
    [id, from, to] as const,
  );
}

async function dragOver(page: Page, [ax, ay]: [number, number], [bx, by]: [number, number]): Promise<void> {
  await page.mouse.move(ax, ay);
  await page.mouse.down();
  await page.mouse.move((ax + bx) / 2, (ay + by) / 2);
  await page.mouse.move(bx, by);
  await page.mouse.up();
}

async function compose(cdp: CDPSession): Promise<void> {
  for (const text of ['に', 'にほ', 'にほん']) {
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await cdp.send('Input.insertText', { text: '日本' });
}

async function act(page: Page): Promise<void> {
  const story = await spanOf(page, 'story', 4, 15);
  await dragOver(page, story.a, story.b);
  await page.keyboard.press('Control+c');
  await dragOver(page, (await spanOf(page, 'story', 20, 25)).b, (await spanOf(page, 'story', 20, 25)).a);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Escape');
  const [start, end] = [await spanOf(page, 'story', 0, 3), await spanOf(page, 'after', 0, 5)];
  await dragOver(page, start.a, end.b);
  await page.keyboard.press('Control+c');
  const host = await page.locator('#host').boundingBox();
  await page.mouse.dblclick((host?.x ?? 0) + 10, (host?.y ?? 0) + 10);
  await page.keyboard.press('Escape');

  await page.click('#note');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+Control+ArrowRight');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  for (const id of ['hush', 'pass']) {
    await page.click(`#${id}`);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
  }
  await page.click('#editor');
  await page.keyboard.type('ab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  const cdp = await page.context().newCDPSession(page);
  await compose(cdp);
  await page.click('#pass');
  await compose(cdp);
  await page.click('#story');
}

function record(captureKeys: 'classes' | 'text'): Promise<Lines> {
  return recordVisit(site.url, act, { captureKeys });
}

beforeAll(async () => {
  site = await serve((path) => (path === '/' ? PAGE : undefined));
});
afterAll(() => site?.close());

const onPage = (lines: Lines) => lines.of('selection').filter(({ anchor }) => anchor);
const inFields = (lines: Lines) => lines.of('selection').filter(({ field }) => field);

describe('text, where what is typed is kept', () => {
  let lines: Lines;
  beforeAll(async () => {
    lines = await record('text');
  });

  it('verifies', () => expect(lines.problems).toEqual([]));

  it('is selected by the mouse: what, from where to where, and where that was drawn', () => {
    const [first] = onPage(lines);
    expect(first).toMatchObject({
      text: 'quick brown',
      anchor: { offset: 4, chars: 4 },
      focus: { offset: 15, chars: 15 },
      cause: 'user',
    });
    const element = lines.element(first?.page ?? 0, first?.anchor?.element);
    expect(element?.attributes['id']).toBe('story');
    const box = element?.box ?? [0, 0, 0, 0];
    const { anchor, focus } = first ?? {};
    expect(anchor?.at?.[0]).toBeCloseTo(box[0] + (anchor?.in?.[0] ?? 0), 0);
    expect((focus?.at?.[0] ?? 0) - (anchor?.at?.[0] ?? 0)).toBeGreaterThan(80);
    expect(anchor?.at?.[1]).toBeGreaterThan(box[1]);
  });

  it('is selected backwards and grown by the keyboard: told once it rests', () => {
    expect(onPage(lines)[1]).toMatchObject({
      text: 'x jumps',
      anchor: { offset: 25 },
      focus: { offset: 18 },
    });
  });

  it('is not told where some of it is private', () => {
    const [around] = lines.of('selection').filter(({ redacted }) => redacted?.['anchor']);
    expect(around).toMatchObject({ redacted: { text: ['marked'] } });
    expect(around?.text).toBeUndefined();
    expect(JSON.stringify(lines.all)).not.toMatch(/Nobody may|secretly kept|correct horse/);
  });

  it('is selected in closed shadow roots', () => {
    expect(onPage(lines).map(({ text }) => text)).toContain('Words');
  });

  it('is selected in fields', () => {
    const fields = inFields(lines).map(({ page, field, text, redacted }) => ({
      id: lines.idOf({ page, target: field?.target }),
      range: field?.range,
      text,
      redacted,
    }));
    expect(fields[0]).toEqual({ id: 'note', range: [0, 3], text: 'one', redacted: undefined });
    expect(fields.find(({ id }) => id === 'hush')).toMatchObject({
      range: undefined,
      redacted: { field: ['marked'] },
    });
    expect(fields.map(({ id }) => id)).not.toContain('pass');
  });

  it('is copied and pasted: types and roughly how much', () => {
    const clips = lines.of('clipboard').map(({ action, size, types }) => ({ action, size, types }));
    expect(clips[0]).toEqual({ action: 'copy', size: 'short', types: ['text/plain', 'text/html'] });
    expect(lines.about('clipboard', 'note')).toMatchObject([
      { action: 'copy', size: 'short', types: ['text/plain'] },
      { action: 'paste', size: 'short', types: ['text/plain'] },
    ]);
    expect(lines.about('clipboard', 'hush')[0]).toMatchObject({ redacted: { size: ['marked'] } });
    expect(lines.about('clipboard', 'pass')).toEqual([]);
  });

  it('is edited in fields with the caret after each edit', () => {
    const pasted = lines.about('input', 'note').at(-1);
    expect(pasted).toMatchObject({
      inputType: 'insertFromPaste',
      value: 'one two threeone',
      selection: [16, 16],
    });
  });

  it('is edited in editors, line by line', () => {
    const edits = lines.about('input', 'editor');
    expect(edits.map(({ inputType }) => inputType)).toEqual(
      expect.arrayContaining(['insertText', 'insertParagraph', 'insertFromPaste', 'deleteContentBackward']),
    );
    expect(edits.at(-1)?.value?.split('\n').filter(Boolean)).toEqual(
      ['ab', 'secretly kep', '日本'].map(() => expect.any(String)),
    );
  });

  it('is composed', () => {
    const composed = lines
      .about('compose', 'editor')
      .map(({ phase, text }) => `${phase} ${text ?? ''}`.trim());
    expect(composed).toEqual([
      'start',
      'update に',
      'update にほ',
      'update にほん',
      'update 日本',
      'end 日本',
    ]);
    expect(lines.about('compose', 'pass')).toEqual([]);
  });
});

describe('text, where what is typed is not kept', () => {
  let lines: Lines;
  beforeAll(async () => {
    lines = await record('classes');
  });

  it('verifies', () => expect(lines.problems).toEqual([]));

  it('is told as far as the page says it', () => {
    expect(onPage(lines)[0]).toMatchObject({ text: 'quick brown' });
  });

  it('is selected in fields by offset alone', () => {
    expect(inFields(lines)[0]).toMatchObject({ field: { range: [0, 3] }, redacted: { text: ['keys'] } });
  });

  it('is composed unseen', () => {
    const ends = lines.about('compose', 'editor');
    expect(ends.at(-1)).toMatchObject({ phase: 'end', redacted: { text: ['keys'] } });
    expect(JSON.stringify(lines.all)).not.toMatch(/にほ|日本|one two/);
  });
});
