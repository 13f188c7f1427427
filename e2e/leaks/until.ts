import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 80;
const TIMEOUT_MS = 30_000;

/** Resolves when `check` holds. It asks from outside the browser: hidden tabs are too slow to ask themselves. */
export async function until(what: string, check: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + TIMEOUT_MS;
  while (!(await check())) {
    if (Date.now() > giveUpAt) throw new Error(`Waited ${TIMEOUT_MS / 1000} s in vain: ${what}`);
    await sleep(POLL_MS);
  }
}
