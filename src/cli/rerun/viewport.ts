export interface Size {
  /** CSS pixels. */
  width: number;
  height: number;
}

/** Fits what a person can still use, and what a browser can still draw. */
const SMALLEST = 100;
const LARGEST = 10_000;

/** The window for a recorded one: a trace may say any size, a browser takes whole pixels and not too many of them. */
export function usableViewport({ width, height }: Size): Size {
  return { width: usable(width), height: usable(height) };
}

function usable(length: number): number {
  return Math.min(Math.max(Math.round(length), SMALLEST), LARGEST);
}
