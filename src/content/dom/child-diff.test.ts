import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stayingChildren } from './child-diff';

const lists = fc
  .uniqueArray(fc.nat(40), { maxLength: 30 })
  .chain((ids) => fc.tuple(fc.shuffledSubarray(ids), fc.shuffledSubarray(ids)));

const isSubsequence = (part: readonly number[], whole: readonly number[]): boolean => {
  let at = 0;
  for (const item of whole) if (item === part[at]) at++;
  return at === part.length;
};

/** Longest common subsequence, by the textbook. */
function longestCommon(a: readonly number[], b: readonly number[]): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const item of a) {
    let diagonal = 0;
    b.forEach((other, index) => {
      const above = row[index + 1] ?? 0;
      row[index + 1] = item === other ? diagonal + 1 : Math.max(above, row[index] ?? 0);
      diagonal = above;
    });
  }
  return row.at(-1) ?? 0;
}

describe('children that stay', () => {
  it('are in order in both lists', () => {
    fc.assert(
      fc.property(lists, ([told, now]) => {
        const staying = stayingChildren(told, now);
        const inOrder = now.filter((id) => staying.has(id));
        expect(inOrder).toHaveLength(staying.size);
        expect(isSubsequence(inOrder, told)).toBe(true);
      }),
    );
  });

  it('are as many as can be', () => {
    fc.assert(
      fc.property(lists, ([told, now]) => {
        expect(stayingChildren(told, now).size).toBe(longestCommon(told, now));
      }),
    );
  });

  it('are all but the one that was dragged', () => {
    const told = Array.from({ length: 5_000 }, (_, index) => index + 1);
    const now = [...told.slice(1), 1];
    expect(stayingChildren(told, now).size).toBe(4_999);
  });
});
