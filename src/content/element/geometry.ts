import { boundingBox } from '../../privacy/dom-access';
import type { Box } from '../../trace/primitives';

export interface Geometry {
  /** CSS pixels `[x, y, width, height]` in the viewport, one decimal. */
  readonly box: Box;
  /** Share of the box inside the viewport, 0 to 1, two decimals. */
  readonly visible: number;
}

/** One decimal; `+ 0` turns -0 into 0. */
const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;

/** Length that two spans, each given by start and length, have in common. */
const overlap = (start: number, length: number, limit: number): number =>
  Math.max(0, Math.min(start + length, limit) - Math.max(start, 0));

/** Where an element is now. A box without area is not visible. */
export function geometryOf(element: Element): Geometry {
  const { x, y, width, height } = boundingBox(element);
  const seen = overlap(x, width, innerWidth) * overlap(y, height, innerHeight);
  const area = width * height;
  return {
    box: [tenth(x), tenth(y), tenth(width), tenth(height)],
    visible: area > 0 ? Math.round((seen / area) * 100) / 100 : 0,
  };
}
