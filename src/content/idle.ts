/** A page that is never idle is worked on anyway after this long. Milliseconds. */
const LONGEST_WAIT = 200;

/** What a page that is never idle is worked on for at a time. Milliseconds. */
const SHORTEST = 2;

/**
 * Runs when the page has nothing to do. Safari has no idle callbacks.
 * @param callback is given how long the page has nothing to do, as far as it knows. Milliseconds.
 */
export function whenIdle(callback: (idle: number) => void): void {
  if (typeof requestIdleCallback !== 'function') {
    setTimeout(() => callback(SHORTEST), 0);
    return;
  }
  const run = (deadline: IdleDeadline): void => callback(Math.max(SHORTEST, deadline.timeRemaining()));
  requestIdleCallback(run, { timeout: LONGEST_WAIT });
}
