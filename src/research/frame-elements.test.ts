import { describe, expect, it } from 'vitest';
import type { TraceLine } from '../trace/event';
import { frameElementsOf } from './frame-elements';
import { samplePage } from './testing/sample';

const frame = (t: number, index: number, target: number): TraceLine => ({
  type: 'frame',
  t,
  page: 1,
  index,
  target,
});
const inside = (page: number, t: number, index: number): TraceLine =>
  samplePage(page, t, { framePath: [index], parent: 1 });

describe('frameElementsOf', () => {
  it('finds the element by what the parent tells once the frame has loaded', () => {
    const lines = [samplePage(1, 0), inside(2, 5, 0), inside(3, 6, 1), frame(9, 1, 71), frame(10, 0, 70)];
    expect(frameElementsOf(lines)).toEqual(
      new Map([
        [2, { page: 1, element: 70 }],
        [3, { page: 1, element: 71 }],
      ]),
    );
  });

  it('follows a frame that took the place of another', () => {
    const lines = [samplePage(1, 0), inside(2, 5, 0), frame(9, 0, 70), inside(3, 20, 0), frame(25, 0, 71)];
    expect(frameElementsOf(lines).get(2)?.element).toBe(70);
    expect(frameElementsOf(lines).get(3)?.element).toBe(71);
  });

  it('takes the last word before a page after which nothing was told', () => {
    const lines = [samplePage(1, 0), frame(2, 0, 70), frame(9, 0, 71), inside(2, 20, 0)];
    expect(frameElementsOf(lines).get(2)?.element).toBe(71);
  });

  it('says nothing of frames in other pages, of other places, and of tabs', () => {
    const other: TraceLine = { type: 'frame', t: 9, page: 4, index: 0, target: 5 };
    const lines = [samplePage(1, 0), samplePage(4, 0), inside(2, 5, 0), other, frame(9, 1, 70)];
    expect(frameElementsOf(lines).size).toBe(0);
  });
});
