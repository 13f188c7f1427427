import { expect, it } from 'vitest';
import { usableViewport } from './viewport';

it.each([
  [1280, 720, 1280, 720],
  [1280.4, 719.5, 1280, 720],
  [390, 0, 390, 100],
  [0, 0.5, 100, 100],
  [1e9, 1e308, 10_000, 10_000],
])('makes of a recorded window of %d x %d one of %d x %d', (width, height, usableWidth, usableHeight) => {
  expect(usableViewport({ width, height })).toEqual({ width: usableWidth, height: usableHeight });
});
