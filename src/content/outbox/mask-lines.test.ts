// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { DraftLine } from '../../messages/page';
import { PageMemory } from '../memory';
import { maskLines } from './mask-lines';

function memoryOf(secret: string): PageMemory {
  const memory = new PageMemory();
  memory.echoes.add(secret, 'secret');
  return memory;
}

describe('maskLines', () => {
  it('masks an echo in any text of a line and says where', () => {
    const line: DraftLine = {
      t: 1,
      type: 'navigate',
      kind: 'push',
      url: '/find/hunter2hunter2',
      title: 'Find',
    };
    expect(maskLines([line], memoryOf('hunter2hunter2'))).toEqual({
      lines: [{ ...line, url: '/find/⟦secret⟧', redacted: { url: ['echo'] } }],
      changed: 1,
    });
  });

  it('masks echoes inside recorded page content', () => {
    const line: DraftLine = {
      t: 1,
      type: 'dom',
      event: { type: 2, timestamp: 0, data: { node: { attributes: { title: 'is hunter2hunter2' } } } },
    };
    expect(JSON.stringify(maskLines([line], memoryOf('hunter2hunter2')).lines)).not.toContain('hunter2');
  });

  it('masks an echo that is split over texts which changed', () => {
    const texts = [
      { id: 3, value: 'hunter2' },
      { id: 5, value: 'hunter2' },
    ];
    const line: DraftLine = {
      t: 1,
      type: 'dom',
      event: { type: 3, timestamp: 0, data: { source: 0, adds: [], removes: [], attributes: [], texts } },
    };
    expect(JSON.stringify(maskLines([line], memoryOf('hunter2hunter2')).lines)).not.toContain('hunter2');
  });

  it('masks an echo that is split over two lines, as two slices of a reading leave it', () => {
    const lines = ['gimlet hy', 'ssop 5660'].map((value, index): DraftLine => {
      const data = { source: 0, adds: [], removes: [], attributes: [], texts: [{ id: index + 3, value }] };
      return { t: index, type: 'dom', event: { type: 3, timestamp: 0, data } };
    });
    const between: DraftLine = { t: 1, type: 'title', title: 'Between' };
    const memory = new PageMemory();
    // Of ordinary text six tenths must show: each half alone says nothing.
    memory.echoes.add('gimlet hyssop 5660', 'text');
    const masked = maskLines(lines.toSpliced(1, 0, between), memory).lines;
    expect(masked[1]).toEqual(between);
    expect(JSON.stringify(masked)).not.toMatch(/gimlet|ssop/);
  });

  it('masks an echo in a tag that the page has made up, in descriptions and in page content', () => {
    const scope = { role: 'row', name: 'Ada', tag: 'x-hunter2hunter2', matches: 1, index: 0 };
    const selector = { kind: 'role', value: 'role=button', scope, matches: 1, index: 0 } as const;
    const described: DraftLine = {
      ...{ t: 1, type: 'element', id: 1, tag: 'hunter2hunter2', role: 'button', name: '', attributes: {} },
      ...{ text: '', state: {}, box: [0, 0, 1, 1], visible: 1, shadowPath: [], selectors: [selector] },
      ancestors: [{ role: 'row', name: 'Ada', tag: 'x-hunter2hunter2' }],
    };
    const node = { tagName: 'x-hunter2hunter2', attributes: {}, childNodes: [] };
    const content: DraftLine = { t: 1, type: 'dom', event: { type: 2, timestamp: 0, data: { node } } };
    expect(maskLines([described, content], memoryOf('Hunter2Hunter2')).lines).toMatchObject([
      {
        tag: 'x-redacted',
        ancestors: [{ tag: 'x-redacted' }],
        selectors: [{ scope: { tag: 'x-redacted' } }],
      },
      { event: { data: { node: { tagName: 'x-redacted' } } }, redacted: { event: ['echo'] } },
    ]);
  });

  it.each(['button', 'svg'])('keeps the tag %s, even when somebody types it', (tagName) => {
    const data = { node: { tagName, attributes: {}, childNodes: [] } };
    const line: DraftLine = { t: 1, type: 'dom', event: { type: 2, timestamp: 0, data } };
    expect(maskLines([line], memoryOf(tagName)).lines).toEqual([line]);
  });

  it('masks an echo in a document type, which a replay can still make', () => {
    const node = { type: 1, id: 2, name: 'hunter2hunter2', publicId: '-//hunter2hunter2', systemId: '' };
    const line: DraftLine = { t: 1, type: 'dom', event: { type: 2, timestamp: 0, data: { node } } };
    expect(maskLines([line], memoryOf('hunter2hunter2')).lines).toMatchObject([
      { event: { data: { node: { name: 'html', publicId: '-//⟦secret⟧' } } } },
    ]);
  });

  it('flags a scope whose name it changed, so that the name is read as a wildcard', () => {
    const scope = { role: 'row', name: 'hunter2hunter2 Ltd', matches: 1, index: 0 };
    const selector = { kind: 'role', value: 'role=button', scope, matches: 1, index: 0 } as const;
    const line: DraftLine = {
      ...{ t: 1, type: 'element', id: 1, tag: 'button', role: 'button', name: '', attributes: {}, text: '' },
      ...{ state: {}, box: [0, 0, 1, 1], visible: 1, shadowPath: [], ancestors: [], selectors: [selector] },
    };
    expect(maskLines([line], memoryOf('hunter2hunter2')).lines[0]).toMatchObject({
      selectors: [{ value: 'role=button', scope: { name: '⟦secret⟧ Ltd', redacted: true } }],
    });
  });

  it('keeps what was typed and is judged whole, though the same is being typed again', () => {
    const memory = new PageMemory();
    memory.hold('marmalade', 0);
    const typed: DraftLine = {
      t: 1,
      type: 'input',
      target: 3,
      value: 'marmalade',
      filled: true,
      cause: 'user',
    };
    const { lines } = maskLines([{ ...typed, unit: 1 }, typed], memory);
    expect(lines).toMatchObject([{ value: 'marmalade' }, { value: '⟦text⟧' }]);
    memory.echoes.add('marmalade', 'secret');
    expect(maskLines([{ ...typed, unit: 1 }], memory).lines).toMatchObject([{ value: '⟦secret⟧' }]);
  });

  it('keeps what was there before it was typed again', () => {
    const memory = new PageMemory();
    memory.hold('marmalade', 5);
    const line = (t: number): DraftLine => ({ t, type: 'title', title: 'Buy marmalade' });
    expect(maskLines([line(4.9), line(5)], memory).lines).toMatchObject([
      { title: 'Buy marmalade' },
      { title: 'Buy ⟦text⟧' },
    ]);
  });

  it('leaves the words of the format alone, even when somebody types them', () => {
    const line: DraftLine = {
      t: 1,
      type: 'key',
      action: 'down',
      class: 'enter',
      key: 'Enter',
      modifiers: [],
      repeat: false,
    };
    expect(maskLines([line], memoryOf('enter')).lines[0]).toMatchObject({ class: 'enter', action: 'down' });
  });

  it('gives lines back unchanged when nothing is hidden', () => {
    const line: DraftLine = { t: 1, type: 'visibility', state: 'hidden' };
    expect(maskLines([line], new PageMemory())).toEqual({ lines: [line], changed: 0 });
  });
});
