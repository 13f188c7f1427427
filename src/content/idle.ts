/** A page that is never idle is worked on anyway after this long. Milliseconds. */
const LONGEST_WAIT = 200;

/** Runs when the page has nothing to do. Safari has no idle callbacks. */
export function whenIdle(callback: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout: LONGEST_WAIT });
  else setTimeout(callback, 0);
}
