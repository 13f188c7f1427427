import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PathPoint, PointerPath } from './pointer-path';

function encode(points: PathPoint[]): number[] {
  const path = new PointerPath();
  for (const point of points) path.add(point);
  return path.encode();
}

function decode(path: number[], start: number): PathPoint[] {
  const points: PathPoint[] = [];
  let [t, x, y] = [start, 0, 0];
  for (let i = 0; i < path.length; i += 3) {
    t += path[i] ?? 0;
    x += path[i + 1] ?? 0;
    y += path[i + 2] ?? 0;
    points.push({ t, x, y });
  }
  return points;
}

/** Where the decoded path was at a time, by linear interpolation. */
function at(points: PathPoint[], t: number): PathPoint {
  const next = points.findIndex((point) => point.t >= t);
  const b = points[next === -1 ? points.length - 1 : next];
  const a = points[Math.max(0, (next === -1 ? points.length : next) - 1)];
  if (!a || !b) throw new Error('an empty path');
  const share = b.t === a.t ? 1 : (t - a.t) / (b.t - a.t);
  return { t, x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

const walks = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: -60, max: 60 }),
      fc.integer({ min: -60, max: 60 }),
    ),
    {
      minLength: 1,
      maxLength: 150,
    },
  )
  .map((steps) => {
    let point = { t: 100, x: 500, y: 400 };
    return steps.map(([dt, dx, dy]) => {
      point = { t: point.t + dt, x: point.x + dx / 4, y: point.y + dy / 4 };
      return point;
    });
  });

describe('PointerPath', () => {
  it('lets every point be found again within a pixel', () => {
    fc.assert(
      fc.property(walks, (points) => {
        const decoded = decode(encode(points), points[0]?.t ?? 0);
        for (const point of points) {
          const found = at(decoded, point.t);
          expect(Math.hypot(found.x - point.x, found.y - point.y)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('needs two points for a straight line at even speed', () => {
    const points = Array.from({ length: 40 }, (_, i) => ({ t: i * 8, x: i * 3, y: i }));
    expect(encode(points)).toEqual([0, 0, 0, 312, 117, 39]);
  });

  it('keeps a corner', () => {
    const right = Array.from({ length: 10 }, (_, i) => ({ t: i * 8, x: i * 5, y: 0 }));
    const down = Array.from({ length: 10 }, (_, i) => ({ t: 80 + i * 8, x: 45, y: i * 5 }));
    expect(decode(encode([...right, ...down]), 0)).toContainEqual({ t: 80, x: 45, y: 0 });
  });
});
