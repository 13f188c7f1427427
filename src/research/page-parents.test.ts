import { describe, expect, it } from 'vitest';
import { parentsOf } from './page-parents';
import { samplePage } from './testing/sample';

const frame = (page: number, parent: number | undefined, framePath: number[], timeOrigin: number) =>
  samplePage(page, page, { framePath, timeOrigin, ...(parent === undefined ? {} : { parent }) });

describe('parentsOf', () => {
  it('believes a frame that names the page around it', () => {
    const lines = [
      samplePage(1, 0, { timeOrigin: 10 }),
      samplePage(2, 1, { timeOrigin: 20 }),
      frame(3, 1, [0], 30),
    ];
    expect([...parentsOf(lines)]).toEqual([[3, 1]]);
  });

  it('finds the page around a frame that was heard of first', () => {
    const lines = [
      samplePage(1, 0, { timeOrigin: 10 }),
      frame(2, undefined, [0], 30),
      samplePage(3, 5, { timeOrigin: 20 }),
      frame(4, undefined, [0, 1], 40),
      samplePage(5, 9, { timeOrigin: 50 }),
    ];
    expect([...parentsOf(lines)]).toEqual([
      [2, 3],
      [4, 2],
    ]);
  });

  it('does not believe what goes round in circles', () => {
    const lines = [frame(1, 2, [0], 10), frame(2, 1, [0], 20), samplePage(3, 3, { parent: 3 })];
    expect([...parentsOf(lines)]).toEqual([]);
  });
});
