import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserOutput, outputOf } from './browser-output';
import { closeBrowser, type Exit } from './close-browser';
import { loadUnpacked, pipeDescriptors } from './devtools-pipe';
import { browserFlags, type LaunchOptions } from './flags';

const START_TIMEOUT_MS = 30_000;

export interface LaunchedBrowser {
  process: ChildProcess;
  /** Debugging port on 127.0.0.1; Playwright's connectOverCDP may attach to it at the same time. */
  port: number;
  wsEndpoint: string;
  closed: Promise<Exit>;
  /** Asks the browser to close, so that it writes its profile; after 5 s terminates it, after 5 more kills it. */
  close(): Promise<Exit>;
}

export class BrowserFailed extends Error {
  override readonly name = 'BrowserFailed';
}

/**
 * Starts the browser as a person would, not through Playwright, which would dismiss dialogs and emulate things
 * while somebody works.
 * @throws BrowserFailed when it does not come up within 30 s
 */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  await mkdir(options.profile, { recursive: true });
  const port = options.remoteDebuggingPort || (await freePort());
  const child = spawn(options.browser.path, browserFlags(options, port), {
    // In a group of its own: Ctrl-C in the terminal is for us to answer, and the browser is closed in good order.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', ...(options.browser.loadsUnpacked === 'cdp' ? pipeDescriptors : [])],
  });
  const closed = exitOf(child);
  const stderr = outputOf(child);
  try {
    const wsEndpoint = await endpoint(stderr, closed);
    if (options.browser.loadsUnpacked === 'cdp') await loadUnpacked(child, options.extension);
    return {
      process: child,
      port: Number(new URL(wsEndpoint).port),
      wsEndpoint,
      closed,
      close: () => closeBrowser(child, wsEndpoint, closed),
    };
  } catch (cause) {
    child.kill('SIGKILL');
    throw new BrowserFailed(`${options.browser.path} did not start: ${reason(cause)}\n${stderr.tail()}`, {
      cause,
    });
  }
}

/** Also sees to it that the browser does not outlive us. */
function exitOf(child: ChildProcess): Promise<Exit> {
  const killOnExit = () => child.kill('SIGKILL');
  process.once('exit', killOnExit);
  return new Promise((resolve) => {
    const done = (code: number | null, signal: NodeJS.Signals | null) => {
      process.off('exit', killOnExit);
      resolve({ code, signal });
    };
    child.once('exit', done);
    child.once('error', () => done(null, null));
  });
}

async function endpoint(stderr: BrowserOutput, closed: Promise<Exit>): Promise<string> {
  const timer = new AbortController();
  const ended = closed.then(({ code, signal }) =>
    Promise.reject(new Error(`it ended with ${signal ?? `exit code ${code}`}.`)),
  );
  const late = sleep(START_TIMEOUT_MS, undefined, { signal: timer.signal }).then(() =>
    Promise.reject(new Error(`no debugging port after ${START_TIMEOUT_MS / 1000} s.`)),
  );
  try {
    return await Promise.race([stderr.endpoint, ended, late]);
  } finally {
    timer.abort();
    // Whichever loses may still reject, when nobody listens any more.
    for (const loser of [ended, late]) loser.catch(() => undefined);
  }
}

/** Chosen here, because with --remote-debugging-port=0 pages read navigator.webdriver as true. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
