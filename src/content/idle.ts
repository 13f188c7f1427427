import { later } from './later';

/** A page that is never idle is worked on anyway after this long. Milliseconds. */
const LONGEST_WAIT = 200;

/** What the page is worked on for at a time: it may have something to do right after. Milliseconds. */
const SLICE = 4;

/** Where nothing tells that the page is idle, what it does in a row is over after this long. Milliseconds. */
const A_FRAME = 16;

/** TypeScript does not know it yet. Firefox has it since 142, Safari not at all. */
declare const scheduler:
  | { postTask(task: () => void, options: { priority: 'background'; signal: AbortSignal }): Promise<void> }
  | undefined;

/**
 * Runs when the page has nothing more urgent to do. Not by an idle callback: it has a number, like a timer (`later`).
 * @param callback is given how long it may work. Milliseconds.
 */
export function whenIdle(callback: (idle: number) => void): void {
  // A page may have an element of that name where browsers have no scheduler.
  if (typeof scheduler === 'undefined' || typeof scheduler.postTask !== 'function') {
    later(A_FRAME, () => callback(SLICE));
    return;
  }
  const waiting = new AbortController();
  const { signal } = waiting;
  const callOff = later(LONGEST_WAIT, () => {
    waiting.abort();
    callback(SLICE);
  });
  const run = (): void => {
    callOff();
    callback(SLICE);
  };
  scheduler.postTask(run, { priority: 'background', signal }).catch((error: unknown) => {
    if (!signal.aborted) reportError(error);
  });
}
