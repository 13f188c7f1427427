import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referToSheets, resolveSheets, sheetLine, sheetsReferredTo } from './sheets';
import { anyDom } from './testing/arbitrary-dom';

type DomLine = Parameters<typeof referToSheets>[0];

const LONG = '.a { color: red }\n'.repeat(100);

function style(textContent: string, id = 3) {
  return { type: 3, id, textContent, isStyle: true };
}

function snapshot(...childNodes: object[]): DomLine {
  const node = {
    type: 0,
    id: 1,
    childNodes: [{ type: 2, id: 2, tagName: 'style', attributes: {}, childNodes }],
  };
  return lineOf(2, { node });
}

function mutation(...nodes: object[]): DomLine {
  const adds = nodes.map((node) => ({ parentId: 2, nextId: null, node }));
  return lineOf(3, { source: 0, adds, removes: [], texts: [], attributes: [] });
}

function lineOf(type: 2 | 3, data: object): DomLine {
  const read: DomLine['event']['data'] = JSON.parse(JSON.stringify(data));
  return { t: 1, page: 1, type: 'dom', event: { type, data: read, timestamp: 1 } };
}

const anySheet = fc
  .tuple(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 2_000 }))
  .map(([text, times]) => style(text.repeat(times).slice(0, 20_000)));
const anyLine = fc.oneof(
  anyDom,
  fc.array(anySheet).map((sheets) => snapshot(...sheets)),
  fc.array(anySheet).map((sheets) => mutation(...sheets)),
);

describe('referToSheets', () => {
  it('is undone by resolveSheets, and changes nothing that it is given', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const before = structuredClone(line);
        const { line: referring, sheets } = referToSheets(line);
        expect(resolveSheets(referring, sheets)).toEqual(before);
        expect(line).toEqual(before);
        expect(new Set(sheetsReferredTo(referring))).toEqual(new Set(sheets.keys()));
      }),
    );
  });

  it.each([
    ['a full snapshot', snapshot],
    ['a mutation', mutation],
  ])('takes a long text out of %s, once', (_case, make) => {
    const { line, sheets } = referToSheets(make(style(LONG), style('.b {}', 4), style(LONG, 5)));
    expect([...sheets.values()]).toEqual([LONG]);
    const [hash] = sheets.keys();
    expect(sheetsReferredTo(line)).toEqual([hash, hash]);
    expect(JSON.stringify(line)).toContain('.b {}');
    expect(JSON.stringify(line)).not.toContain('color: red');
  });

  it('leaves all but style sheets alone', () => {
    const lines = [
      snapshot({ type: 3, id: 3, textContent: LONG }),
      lineOf(3, { source: 8, id: 2, adds: [{ rule: LONG, index: 0 }] }),
      lineOf(3, { source: 0, adds: [], texts: [{ id: 3, value: LONG }], removes: [], attributes: [] }),
    ];
    for (const line of lines) expect(referToSheets(line)).toEqual({ line, sheets: new Map() });
  });
});

describe('resolveSheets', () => {
  it('keeps a reference whose text is missing, and gives a replayer none', () => {
    const { line } = referToSheets(snapshot(style(LONG)));
    const resolved = resolveSheets(line, new Map());
    expect(sheetsReferredTo(resolved)).toEqual(sheetsReferredTo(line));
    expect(JSON.stringify(resolved)).toContain('"textContent":""');
  });
});

describe('sheetLine', () => {
  it('has the hash of its text', () => {
    const [[hash, text] = ['', '']] = referToSheets(snapshot(style(LONG))).sheets;
    expect(sheetLine.safeParse({ t: 1, type: 'sheet', hash, text }).success).toBe(true);
    expect(sheetLine.safeParse({ t: 1, type: 'sheet', hash, text: `${text} ` }).success).toBe(false);
  });
});
