import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PathPoint } from '../actions/action';
import { sampleElement } from '../testing/sample';
import { shifted, spotIn, thinned } from './geometry';

const target = sampleElement(1, 4, 0, { box: [10, 10, 80, 20] });
const place = (inside: readonly [number, number]) => ({ t: 0, page: 1, target, in: inside });

describe('spotIn', () => {
  it('keeps the distance from the corner in a box of the same size', () => {
    expect(spotIn({ x: 100, y: 50, width: 80, height: 20 }, place([8, 4]))).toEqual({ x: 108, y: 54 });
  });

  it('goes by proportion in a box of another size', () => {
    expect(spotIn({ x: 0, y: 0, width: 160, height: 10 }, place([40, 10]))).toEqual({ x: 80, y: 5 });
  });

  it('keeps its distance outside of the box', () => {
    expect(spotIn({ x: 0, y: 0, width: 160, height: 20 }, place([-5, 30]))).toEqual({ x: -5, y: 30 });
  });

  it('is the middle where no place was recorded', () => {
    expect(spotIn({ x: 0, y: 0, width: 160, height: 20 }, { t: 0, page: 1 })).toEqual({ x: 80, y: 10 });
  });
});

const numbers = fc.integer({ min: -2_000, max: 2_000 });
const spots = fc.record({ x: numbers, y: numbers });
const paths: fc.Arbitrary<PathPoint[]> = fc.array(fc.tuple(fc.nat(), numbers, numbers), {
  minLength: 2,
  maxLength: 300,
});

describe('shifted', () => {
  it('moves the beginning by one distance and the end by the other', () => {
    fc.assert(
      fc.property(paths, spots, spots, (path, start, end) => {
        const moved = shifted(path, start, end);
        expect(moved[0]?.slice(1)).toEqual([(path[0]?.[1] ?? 0) + start.x, (path[0]?.[2] ?? 0) + start.y]);
        expect(moved.at(-1)?.slice(1)).toEqual([
          (path.at(-1)?.[1] ?? 0) + end.x,
          (path.at(-1)?.[2] ?? 0) + end.y,
        ]);
      }),
    );
  });
});

describe('thinned', () => {
  it('keeps first and last, their order, and no more than so many', () => {
    fc.assert(
      fc.property(paths, fc.integer({ min: 2, max: 50 }), (path, most) => {
        const kept = thinned(path, most);
        expect(kept.length).toBeLessThanOrEqual(Math.max(most, 2));
        expect([kept[0], kept.at(-1)]).toEqual([path[0], path.at(-1)]);
        const places = kept.map((point) => path.indexOf(point));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});
