import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_LIMIT } from '../../messages/limits';
import type { DraftLine } from '../../messages/page';
import { cutIntoMessages } from './chunks';

const line = (length: number): DraftLine => ({
  t: 0,
  type: 'navigate',
  kind: 'push',
  url: 'x'.repeat(length),
});

describe('cutIntoMessages', () => {
  it('keeps every line, in order, and every message under the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50_000 }), { maxLength: 30 }), (lengths) => {
        const lines = lengths.map(line);
        const { groups, oversized } = cutIntoMessages(lines);
        expect(oversized).toBe(0);
        expect(groups.flat()).toEqual(lines);
        for (const group of groups) expect(JSON.stringify(group).length).toBeLessThan(MESSAGE_LIMIT);
      }),
    );
  });

  it('counts a line that no message can hold', () => {
    expect(cutIntoMessages([line(MESSAGE_LIMIT), line(5)])).toEqual({ groups: [[line(5)]], oversized: 1 });
  });
});
