import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { include, includes, type Ranges } from './ranges';

describe('ranges', () => {
  it('joins neighbours', () => {
    expect([0, 1, 4, 3, 2, 6].reduce(include, [] as Ranges)).toEqual([
      [0, 4],
      [6, 6],
    ]);
  });

  it('hold what was included and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), (numbers) => {
        const ranges = numbers.reduce(include, [] as Ranges);
        for (let number = 0; number <= 31; number += 1) {
          expect(includes(ranges, number)).toBe(numbers.includes(number));
        }
        for (const [index, [from]] of ranges.entries()) {
          if (index > 0) expect(from).toBeGreaterThan((ranges[index - 1]?.[1] ?? 0) + 1);
        }
      }),
    );
  });
});
