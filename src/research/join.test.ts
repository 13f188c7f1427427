import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TraceLine } from '../trace/event';
import { referToSheets } from '../trace/sheets';
import { formatTrace, parseTrace } from '../trace/trace-file';
import { joinBatches, type OpenedBatch } from './join';
import { headerOf, SESSION, STARTED_AT, sampleLines } from './testing/sample';

function opened(size: number): OpenedBatch[] {
  const lines = sampleLines();
  const batches: OpenedBatch[] = [];
  for (let at = 0; at < lines.length; at += size) {
    const part = lines.slice(at, at + size);
    const hash = String(batches.length).padStart(64, '0');
    batches.push({ header: headerOf(part, batches.length, null), lines: part, sheets: new Map(), hash });
  }
  return batches;
}

describe('joinBatches', () => {
  it('gives the same trace however it was cut and in whatever order the batches come', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 20 })
          .chain((size) => fc.shuffledSubarray(opened(size), { minLength: opened(size).length })),
        (batches) => {
          const trace = joinBatches(batches);
          expect(trace.lines).toEqual(sampleLines());
          expect(trace.header.batches).toEqual([...trace.header.batches].sort());
          expect(trace.header).toMatchObject({ session: SESSION, startedAt: STARTED_AT, complete: true });
        },
      ),
    );
  });

  it('puts style sheets where lines refer to them, whichever batch has them', () => {
    const node = { type: 3, id: 1, isStyle: true, textContent: 'a { color: red }'.repeat(100) };
    const event = { type: 2 as const, data: { node }, timestamp: 1 };
    const line = { t: 3, page: 1, type: 'dom' as const, event };
    const referring = referToSheets(line);
    const [first, second] = opened(8);
    if (!first || !second) return expect.fail();
    const batches = [
      { ...first, lines: [referring.line] },
      { ...second, lines: [], sheets: referring.sheets },
    ];
    expect(joinBatches(batches).lines).toEqual([line]);
    expect(joinBatches(batches.slice(0, 1)).lines).not.toEqual([line]);
  });

  it('puts lines that were held back where they belong in time', () => {
    const [first, second] = opened(8);
    if (!first || !second) return expect.fail();
    const swapped = joinBatches([
      { ...first, lines: second.lines },
      { ...second, lines: first.lines },
    ]);
    expect(swapped.lines.map((line) => line.t)).toEqual(sampleLines().map((line) => line.t));
  });

  it('puts what was opened before all else of its moment, though it was written later', () => {
    const [batch] = opened(100);
    if (!batch) return expect.fail();
    const at = { t: 500, type: 'tab', window: 1 } as const;
    const told: TraceLine[] = [
      { ...at, action: 'deactivate', tab: 1 },
      { ...at, action: 'open', tab: 2, index: 1 },
      { ...at, action: 'activate', tab: 2 },
    ];
    const { lines } = joinBatches([{ ...batch, lines: told }]);
    expect(lines.map((line) => 'action' in line && line.action)).toEqual(['open', 'deactivate', 'activate']);
  });

  it('makes a trace file that reads back', () => {
    const trace = joinBatches(opened(5));
    expect(parseTrace(formatTrace(trace))).toEqual(trace);
  });

  it('is incomplete without an end, and takes its start from the session id without a start', () => {
    const [batch] = opened(100);
    if (!batch) return expect.fail();
    const { header } = joinBatches([{ ...batch, lines: batch.lines.slice(1, -1) }]);
    expect(header.complete).toBe(false);
    expect(header.startedAt).toBe(0x0193a0c47c00);
  });

  it('refuses nothing, and batches of two sessions', () => {
    expect(() => joinBatches([])).toThrow(/no batches/);
    const [first, second] = opened(8);
    if (!first || !second) return expect.fail();
    const stranger = {
      ...second,
      header: { ...second.header, session: '0193a0c4-7c00-7000-8000-000000000002' },
    };
    expect(() => joinBatches([first, stranger])).toThrow(/Batch 1 belongs to session/);
  });
});
