import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import CDP from 'chrome-remote-interface';

const GRACE_MS = 5_000;

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** Gracefully first, so that the browser writes its profile; then by force, and only this process. */
export async function closeBrowser(
  child: ChildProcess,
  wsEndpoint: string,
  closed: Promise<Exit>,
): Promise<Exit> {
  await askToClose(wsEndpoint).catch(() => undefined);
  if (!(await within(closed, GRACE_MS))) child.kill('SIGTERM');
  if (!(await within(closed, GRACE_MS))) child.kill('SIGKILL');
  return closed;
}

async function askToClose(wsEndpoint: string): Promise<void> {
  const client = await CDP({ target: wsEndpoint, local: true });
  try {
    await client.Browser.close();
  } finally {
    await client.close();
  }
}

async function within(closed: Promise<Exit>, ms: number): Promise<boolean> {
  const timer = new AbortController();
  const timeout = sleep(ms, false, { signal: timer.signal, ref: false }).catch(() => false);
  try {
    return await Promise.race([closed.then(() => true), timeout]);
  } finally {
    timer.abort();
  }
}
