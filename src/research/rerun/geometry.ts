import type { Gesture, PathPoint, Place } from '../actions/action';

/** Points of one way at most. */
const MOST_POINTS = 80;

/** Between two frames of a screen. Milliseconds. */
const FRAME = 16;
/** Points put between two, at most. */
const MOST_BETWEEN = 200;

/** CSS pixels in the viewport of the tab. */
export interface Spot {
  x: number;
  y: number;
}

export interface Box extends Spot {
  width: number;
  height: number;
}

/** Where in a live box a place is: at the same distance from its corner, in proportion where the box has another size. */
export function spotIn(box: Box, { in: inside, target }: Place): Spot {
  const [, , width, height] = target?.box ?? [0, 0, 0, 0];
  if (!inside) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return {
    x: box.x + scaled(inside[0], width, box.width),
    y: box.y + scaled(inside[1], height, box.height),
  };
}

/** Differences of a pixel are rounding; places outside the box keep their distance. */
function scaled(offset: number, recorded: number, live: number): number {
  const isInside = offset >= 0 && offset <= recorded;
  return isInside && recorded > 0 && Math.abs(recorded - live) > 1 ? (offset * live) / recorded : offset;
}

/** Points of a way, shifted by one distance at its beginning and another at its end, in proportion between. */
export function shifted(path: readonly PathPoint[], start: Spot, end: Spot = start): PathPoint[] {
  const last = path.length - 1;
  return path.map(([t, x, y], index) => {
    const share = last > 0 ? index / last : 1;
    return [t, x + start.x + (end.x - start.x) * share, y + start.y + (end.y - start.y) * share];
  });
}

/** No more than so many points, evenly taken, the last always. */
export function thinned(path: readonly PathPoint[], most = MOST_POINTS): PathPoint[] {
  if (path.length <= most) return [...path];
  const every = (path.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => path[Math.round(index * every)]).filter(
    (point) => point !== undefined,
  );
}

/** How far a live spot is from where it was recorded. */
export function shiftOf(spot: Spot, { at }: Place): Spot {
  return at ? { x: spot.x - at[0], y: spot.y - at[1] } : { x: 0, y: 0 };
}

/** The corner of the target's box when it was acted on, in its frame's viewport. */
export function originOf({ at, in: inside }: Place): readonly [number, number] | undefined {
  return at && inside ? [at[0] - inside[0], at[1] - inside[1]] : undefined;
}

/** Points of a gesture after going down, its end included: those that were recorded, and those between them. */
export function heldPath({ from, path, to }: Gesture): PathPoint[] {
  const points: PathPoint[] = from.at ? [[from.t, ...from.at], ...path] : [...path];
  if (to.at) points.push([to.t, ...to.at]);
  const all = points.flatMap((point, index) => {
    const before = points[index - 1];
    return before ? [...between(before, point), point] : [point];
  });
  return from.at ? all.slice(1) : all;
}

/** What the recorder left out because it lay on a straight way: pages count on a move for each frame drawn. */
function between([t, x, y]: PathPoint, [end, toX, toY]: PathPoint): PathPoint[] {
  const isStand = x === toX && y === toY;
  const parts = isStand ? 1 : Math.min(Math.ceil((end - t) / FRAME), MOST_BETWEEN);
  return Array.from({ length: Math.max(0, parts - 1) }, (_, index): PathPoint => {
    const share = (index + 1) / parts;
    return [t + (end - t) * share, x + (toX - x) * share, y + (toY - y) * share];
  });
}
