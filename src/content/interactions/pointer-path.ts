import { round1 } from '../clock';

/** Milliseconds on the page's monotonic clock, CSS pixels in the viewport. */
export interface PathPoint {
  t: number;
  x: number;
  y: number;
}

/** A point is left out only while the straight line between its neighbours passes within this distance. CSS pixels. */
const TOLERANCE = 0.9;
/** Points left out in a row at most; bounds the work a move. */
const MOST_SKIPPED = 48;

/**
 * A pointer's path, thinned: every point that was given can be found again by linear interpolation in time between the
 * points kept, within 1 px.
 */
export class PointerPath {
  readonly #kept: PathPoint[] = [];
  readonly #skipped: PathPoint[] = [];

  get isEmpty(): boolean {
    return this.#kept.length === 0;
  }

  get start(): number {
    return this.#kept[0]?.t ?? 0;
  }

  add(point: PathPoint): void {
    const anchor = this.#kept.at(-1);
    const last = this.#skipped.at(-1);
    if (!anchor) {
      this.#kept.push(point);
      return;
    }
    if (last && (this.#skipped.length >= MOST_SKIPPED || !this.#isStraight(anchor, point))) {
      this.#kept.push(last);
      this.#skipped.length = 0;
    }
    this.#skipped.push(point);
  }

  /** Flat `[dt, x, y, …]` triples: the first absolute (`dt` 0), each later one relative to the one before. */
  encode(): number[] {
    const last = this.#skipped.at(-1);
    const points = (last ? [...this.#kept, last] : this.#kept).map(rounded);
    let before: PathPoint = { t: points[0]?.t ?? 0, x: 0, y: 0 };
    return points.flatMap((point) => {
      const triple = [round1(point.t - before.t), round1(point.x - before.x), round1(point.y - before.y)];
      before = point;
      return triple;
    });
  }

  #isStraight(from: PathPoint, to: PathPoint): boolean {
    const span = to.t - from.t || 1;
    return this.#skipped.every((point) => {
      const share = (point.t - from.t) / span;
      const dx = from.x + (to.x - from.x) * share - point.x;
      const dy = from.y + (to.y - from.y) * share - point.y;
      return dx * dx + dy * dy <= TOLERANCE * TOLERANCE;
    });
  }
}

function rounded(point: PathPoint): PathPoint {
  return { t: round1(point.t), x: round1(point.x), y: round1(point.y) };
}
