import { setTimeout as sleep } from 'node:timers/promises';
import type { Action } from '../actions/action';
import type { Actor } from './actor';
import { callInPage, prepare } from './in-page';

/** A pause in which nothing happened is kept up to this. Milliseconds. */
const IDLE = 1_000;
/** While the page still changes, a pause is kept up to this: the person may have waited for it. Milliseconds. */
const WAITING = 10_000;
/** A page that has not changed for so long has come to rest. Milliseconds. */
const QUIET = 500;
const POLL = 50;

/** Waits as the person waited between two actions: a moment, and longer while the page changes by itself. */
export async function keepPace(before: Action | undefined, next: Action, actor: Actor): Promise<void> {
  if (!before) return;
  const pause = next.t - before.until;
  const began = Date.now();
  const passed = (): number => Date.now() - began;
  if (pause > IDLE) await quietFor(next.page, actor);
  await sleep(Math.max(0, Math.min(pause, IDLE) - passed()));
  const longest = Math.min(pause, WAITING);
  while (passed() < longest && (await quietFor(next.page, actor)) < QUIET) await sleep(POLL);
}

/** How long the page has been quiet; for ever where it is not there yet: then its next step waits for it. */
async function quietFor(page: number, { locator }: Actor): Promise<number> {
  try {
    const frame = await locator.frame(page);
    await prepare(frame);
    return await callInPage(frame, 'quietFor');
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
