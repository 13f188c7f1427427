import type { Clock } from '../messages/page';

/** Where wall clock and monotonic clock differ by more, the machine slept or its clock was set. Milliseconds. */
const DRIFT = 100;

/**
 * One reading of both clocks. The page's own time origin gives a wall clock finer than `Date.now()`; it is given up
 * once it no longer agrees with it, because monotonic time can stand still in sleep.
 */
export function readClock(): Clock {
  const mono = performance.now();
  const fine = performance.timeOrigin + mono;
  const wall = Math.abs(Date.now() - fine) > DRIFT ? Date.now() : fine;
  return { wall, mono };
}

/** Wall-clock milliseconds now. */
export function wallClock(): number {
  return readClock().wall;
}

/** One decimal is what the trace keeps of times and places. */
export function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
