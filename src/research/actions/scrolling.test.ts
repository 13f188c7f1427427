import { describe, expect, it } from 'vitest';
import type { TraceLine } from '../../trace/event';
import { sampleClick, sampleElement, samplePage } from '../testing/sample';
import { foldActions } from './fold';

const wheel = (t: number, target: number): TraceLine => ({
  t,
  page: 1,
  type: 'wheel',
  target,
  dx: 0,
  dy: 50,
  mode: 'pixel',
  modifiers: [],
});
const scroll = (t: number, page = 1): TraceLine => ({
  t,
  page,
  type: 'scroll',
  target: 1,
  x: 0,
  y: t,
  cause: 'user',
});

function fold(...events: TraceLine[]) {
  return foldActions({
    lines: [samplePage(1, 0), samplePage(2, 0), sampleElement(1, 4, 0), sampleElement(1, 9, 0), ...events],
  });
}

describe('folding the wheel', () => {
  it('keeps turns at the end of a container in its scrolling', () => {
    expect(fold(wheel(10, 4), scroll(20), wheel(200, 4)).map(({ op }) => op)).toEqual(['scroll']);
  });

  it('tells turns over something else that they do not scroll', () => {
    expect(fold(wheel(10, 4), scroll(20), wheel(200, 9)).map(({ op }) => op)).toEqual(['scroll', 'wheel']);
  });

  it('goes on scrolling where the container has brought something else under the pointer', () => {
    const actions = fold(wheel(10, 4), scroll(20), wheel(200, 9), scroll(210));
    expect(actions).toMatchObject([{ op: 'scroll', y: 210 }]);
  });
});

describe('scrolling that an action caused', () => {
  it('does not make the action longer', () => {
    expect(fold(sampleClick(1, 4, 10), scroll(300))).toMatchObject([
      { op: 'click', until: 10, events: [4, 5] },
    ]);
  });

  it('belongs to no action of another page, or of long ago', () => {
    expect(fold(sampleClick(1, 4, 10), scroll(300, 2), scroll(60_000))).toMatchObject([{ events: [4] }]);
  });
});
