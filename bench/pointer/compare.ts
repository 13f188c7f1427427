/** Milliseconds of the wall clock, CSS pixels. */
export interface NotedPoint {
  t: number;
  x: number;
  y: number;
}

/** How far a point may lie from its place in time. Milliseconds. */
const CLOSE = 1;

interface Deviations {
  pixels: number[];
  milliseconds: number[];
}

/** How far each noted point is from the recorded paths within a millisecond of its time, and how far its time is from their span. */
export function deviations(noted: readonly NotedPoint[], paths: readonly NotedPoint[][]): Deviations {
  const found = noted.map((point) => nearest(point, paths));
  return { pixels: found.map(({ pixels }) => pixels), milliseconds: found.map(({ outside }) => outside) };
}

/** By the path whose span is nearest in time; of two that meet, by the one that passes closer. */
function nearest(point: NotedPoint, paths: readonly NotedPoint[][]): { pixels: number; outside: number } {
  const candidates = paths.map((path) => {
    const from = path[0]?.t ?? Number.POSITIVE_INFINITY;
    const to = path.at(-1)?.t ?? Number.NEGATIVE_INFINITY;
    const outside = Math.max(0, from - point.t, point.t - to);
    return { path, outside };
  });
  const least = Math.min(...candidates.map(({ outside }) => outside));
  const near = candidates.filter(({ outside }) => outside <= Math.max(least, CLOSE));
  return { outside: least, pixels: Math.min(...near.map(({ path }) => distance(point, path))) };
}

/** Distance from the stretch of the path that is within a millisecond of the point's time. */
function distance(point: NotedPoint, path: readonly NotedPoint[]): number {
  const [from, to] = [point.t - CLOSE, point.t + CLOSE];
  let least = Number.POSITIVE_INFINITY;
  path.forEach((b, index) => {
    const a = path[index - 1] ?? b;
    if (b.t < from || a.t > to) return;
    least = Math.min(least, toSegment(point, at(a, b, from), at(a, b, to)));
  });
  return least;
}

/** Where one is between two points at a time, or at the nearer of them. */
function at(a: NotedPoint, b: NotedPoint, t: number): NotedPoint {
  const share = b.t === a.t ? 1 : Math.min(1, Math.max(0, (t - a.t) / (b.t - a.t)));
  return { t, x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

function toSegment(point: NotedPoint, a: NotedPoint, b: NotedPoint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(a.x + dx * share - point.x, a.y + dy * share - point.y);
}

/** As JSON lines. */
export function bytesOf(values: readonly unknown[]): number {
  return Buffer.byteLength(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}
