/** Calls off what was to be done later. Again, or afterwards, is the same as never. */
export type Cancel = () => void;

/**
 * Does something once so much time is over, as `setTimeout` does, but without an id: a document numbers the timers of all
 * worlds in one row, so the page's own would skip ours. The browser keeps the signal alive for its listener until then
 * (DOM, "garbage collection" of AbortSignal), and holds it back in hidden, paused and kept pages just as a timer.
 * @param milliseconds not negative
 */
export function later(milliseconds: number, then: () => void): Cancel {
  const signal = AbortSignal.timeout(milliseconds);
  const run = (): void => then();
  signal.addEventListener('abort', run);
  return () => signal.removeEventListener('abort', run);
}
