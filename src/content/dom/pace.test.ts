import { describe, expect, it } from 'vitest';
import { Pace } from './pace';

/** How long the page is left alone after a reading that took so long, in slices. Milliseconds. */
function pauseAfter(...slices: number[]): number {
  const pace = new Pace();
  for (const slice of slices) pace.work(slice);
  pace.rest(10_000);
  return pace.due - 10_000;
}

describe('Pace', () => {
  it('lets the first reading begin at once', () => {
    expect(new Pace().due).toBe(0);
  });

  it.each([
    ['half a second after a short reading', [2], 500],
    ['fifty times as long as a reading took', [20], 1_000],
    ['the same when it took several slices', [4, 8, 8], 1_000],
    ['four seconds after a long one', [400], 4_000],
  ])('pauses %s', (_case, slices, pause) => {
    expect(pauseAfter(...slices)).toBe(pause);
  });

  it('counts each reading by itself', () => {
    const pace = new Pace();
    pace.work(60);
    pace.rest(0);
    pace.work(2);
    pace.rest(3_000);
    expect(pace.due).toBe(3_500);
  });
});
