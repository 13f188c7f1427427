// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Spots } from './spots';

const at = (clientX: number, clientY: number, timeStamp = 0) => ({ clientX, clientY, timeStamp });

describe('Spots', () => {
  let spots: Spots;
  const button = document.createElement('button');
  const hits = vi.fn(() => button);
  document.elementFromPoint = hits;
  document.body.append(button);
  beforeEach(() => {
    hits.mockClear();
    spots = new Spots();
  });

  it('reads the place of a click once, when the pointer is let go', () => {
    spots.read(button, at(10.4, 20.9), true);
    expect(spots.of(button, at(10, 20, 5)).isStillThere).toBe(true);
    expect(hits).toHaveBeenCalledOnce();
  });

  it.each([
    ['elsewhere', document.body, at(10, 20)],
    ['at another point', button, at(12, 20)],
    ['later', button, at(10, 20, 1_000)],
  ])('reads that of one %s anew', (_, hit, event) => {
    spots.read(button, at(10, 20), true);
    spots.of(hit, event);
    expect(hits).toHaveBeenCalledTimes(2);
  });

  it('reads that of one whose pointer it has not seen', () => {
    spots.read(button, at(10, 20), true);
    spots.forget();
    spots.of(button, at(10, 20));
    expect(hits).toHaveBeenCalledTimes(2);
  });
});
