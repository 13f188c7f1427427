import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SheetReply } from '../../messages/sheet';
import { CrossOriginSheets } from './cross-origin-sheets';

const URL = 'https://cdn.example/css/a.css';

/** One rule a line is all the CSS that this sheet knows. */
class FakeSheet {
  cssRules: { cssText: string }[] = [];
  replaceSync(css: string): void {
    this.cssRules = css.split('\n').map((cssText) => ({ cssText }));
  }
}

function sheetAt(href: string | null): CSSStyleSheet {
  return { href } as CSSStyleSheet;
}

function available(text: string, whole = text): SheetReply {
  return { state: 'available', text, length: whole.length, base: URL };
}

function setUp(...replies: (SheetReply | Error | undefined)[]) {
  const asked: [string, number][] = [];
  const counts: string[] = [];
  let answers = 0;
  const sheets = new CrossOriginSheets({
    ask: async (url, from) => {
      asked.push([url, from]);
      const reply = replies.shift();
      if (reply instanceof Error) throw reply;
      return reply;
    },
    onAnswer: () => answers++,
    count: (rule) => counts.push(rule),
  });
  const answered = (times = 1) => expect.poll(() => answers).toBe(times);
  return { sheets, asked, counts, answered };
}

describe('CrossOriginSheets', () => {
  beforeEach(() => vi.stubGlobal('CSSStyleSheet', FakeSheet));
  afterEach(() => vi.unstubAllGlobals());

  it('asks once, until all of the text is there, and makes rules of it', async () => {
    const css = 'a { color: red }\nb { background: url("../i.png") }';
    const { sheets, asked, counts, answered } = setUp(
      available(css.slice(0, 9), css),
      available(css.slice(9), css),
    );
    expect(sheets.rulesOf(sheetAt(URL))).toBeUndefined();
    expect(sheets.rulesOf(sheetAt(URL))).toBeUndefined();
    await answered();
    expect(sheets.rulesOf(sheetAt(URL))).toEqual([
      'a { color: red }',
      'b { background: url("https://cdn.example/i.png") }',
    ]);
    expect(asked).toEqual([
      [URL, 0],
      [URL, 9],
    ]);
    expect(sheets.stateOf(URL)).toBe('available');
    expect(counts).toEqual([]);
  });

  it('asks for one after the other', async () => {
    const { sheets, asked, answered } = setUp(available('a', 'ab'), available('b', 'ab'), available('c'));
    sheets.rulesOf(sheetAt(URL));
    sheets.rulesOf(sheetAt(`${URL}?2`));
    await answered(2);
    expect(asked.map(([url]) => url)).toEqual([URL, URL, `${URL}?2`]);
  });

  it.each([
    ['what the worker cannot have', [{ state: 'unavailable' }]],
    ['what the worker gives no answer to', [new Error('gone')]],
    ['what was another sheet by the second piece', [available('a', 'abc'), available('bc d', 'abcd')]],
    ['what ends too soon', [available('a', 'abc'), available('', 'abc')]],
  ] satisfies [string, (SheetReply | Error)[]][])(
    'counts %s, and never asks again',
    async (_case, replies) => {
      const { sheets, asked, counts, answered } = setUp(...replies);
      const pieces = replies.length;
      sheets.rulesOf(sheetAt(URL));
      expect(sheets.stateOf(URL)).toBeUndefined();
      await answered();
      expect(sheets.rulesOf(sheetAt(URL))).toBeUndefined();
      expect(sheets.stateOf(URL)).toBe('unavailable');
      expect(asked).toHaveLength(pieces);
      expect(counts).toEqual(['sheet']);
    },
  );

  it('does not ask for what is not on the web, nor without end', () => {
    const { sheets, asked, counts } = setUp();
    sheets.rulesOf(sheetAt(null));
    sheets.rulesOf(sheetAt('file:///a.css'));
    expect(sheets.stateOf('file:///a.css')).toBe('unavailable');
    for (let n = 0; n < 200; n++) sheets.rulesOf(sheetAt(`${URL}?${n}`));
    expect(counts).toHaveLength(102);
    expect(asked).toEqual([]);
  });

  it('asks again later when nothing could be recorded', async () => {
    const { sheets, asked } = setUp(undefined, available('a {}'));
    sheets.rulesOf(sheetAt(URL));
    await expect.poll(() => sheets.rulesOf(sheetAt(URL))).toEqual(['a {}']);
    expect(asked).toHaveLength(2);
  });
});
