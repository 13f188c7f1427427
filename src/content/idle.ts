/** A page that is never idle is worked on anyway after this long. Milliseconds. */
const LONGEST_WAIT = 200;

/** What a page that is never idle is worked on for at a time. Milliseconds. */
const SHORTEST = 2;

/** Right before a frame or a timer the page is idle, too, but not for long: it would wait for us. Milliseconds. */
const WORTHWHILE = 4;

/**
 * Runs when the page has nothing to do for a while. Safari has no idle callbacks.
 * @param callback is given how long the page has nothing to do, as far as it knows. Milliseconds.
 */
export function whenIdle(callback: (idle: number) => void): void {
  if (typeof requestIdleCallback !== 'function') {
    setTimeout(() => callback(SHORTEST), 0);
    return;
  }
  const last = performance.now() + LONGEST_WAIT;
  const run = (deadline: IdleDeadline): void => {
    const idle = deadline.timeRemaining();
    const wait = last - performance.now();
    if (idle < WORTHWHILE && wait > 0 && !deadline.didTimeout) requestIdleCallback(run, { timeout: wait });
    else callback(Math.max(SHORTEST, idle));
  };
  requestIdleCallback(run, { timeout: LONGEST_WAIT });
}
