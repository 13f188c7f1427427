import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewOf, sortOut } from './review';
import type { ChunkRow, ReviewKey } from './rows';

function chunk(receivedAt: number): ChunkRow {
  return { id: 1, session: 's', receivedAt, text: '', bytes: 0, events: 0, from: 0, to: 0, counts: {} };
}

describe('a review copy', () => {
  it('is as old as the oldest of its chunks, and as large as its lines in UTF-8', () => {
    const copy = reviewOf({ session: 's', seq: 3 }, [chunk(7), chunk(5), chunk(9)], ['ä', 'b']);
    expect(copy).toEqual({ session: 's', seq: 3, receivedAt: 5, lines: 'ä\nb', bytes: 4 });
  });
});

describe('sorting out', () => {
  const span = { from: 100, to: 200 };
  const key = fc.tuple(
    fc.integer({ min: 80, max: 220 }),
    fc.integer({ min: 1, max: 50 }),
    fc.constant('s'),
    fc.nat(),
  );
  const keys = fc.array(key, { maxLength: 30 });

  it('keeps nothing outside of the span, nor more than the limit', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 400 }), (all, most) => {
        const { kept } = sortOut(all, span, most);
        expect(kept.every(([at]) => at >= span.from && at <= span.to)).toBe(true);
        expect(bytesOf(kept)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('keeps or deletes each, and deletes of those in the span only the oldest, for want of room', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 400 }), (all, most) => {
        const { kept, surplus } = sortOut(all, span, most);
        expect(kept.length + surplus.length).toBe(all.length);
        const crowdedOut = surplus.filter(([at]) => at >= span.from && at <= span.to);
        const newest = crowdedOut[0];
        if (!newest) return;
        expect(newest[0]).toBeLessThanOrEqual(Math.min(...kept.map(([at]) => at)));
        expect(bytesOf(kept) + newest[1]).toBeGreaterThan(most);
      }),
    );
  });
});

function bytesOf(keys: readonly ReviewKey[]): number {
  return keys.reduce((sum, [, bytes]) => sum + bytes, 0);
}
