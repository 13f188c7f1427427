import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { installedChrome, installedChromium } from './installed';

export interface Browser {
  /** Absolute path of the executable. */
  path: string;
  /** What it calls itself: "Chromium", "Google Chrome for Testing", "Google Chrome". */
  product: string;
  /** Four numbers, as in "156.0.8078.79". */
  version: string;
  /** Google-branded Chrome ignores --load-extension since 137: there the extension goes in over the protocol. */
  loadsUnpacked: 'flag' | 'cdp';
}

export class BrowserNotFound extends Error {
  override readonly name = 'BrowserNotFound';
}

/**
 * Finds a browser that can run the unpacked extension: `CHROME_PATH`, then Chromium or Chrome for Testing, then
 * (if `install`, as root on Debian or Ubuntu) Chromium from the distribution, then Google-branded Chrome.
 * @throws BrowserNotFound with what to install
 */
export async function findBrowser({ install }: { install: boolean }): Promise<Browser> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') return await namedBrowser(named);
  const found = await firstThatRuns(installedChromium());
  if (found) return found;
  const installed = install && canInstall() && (await installChromium()) ? installedChromium() : [];
  const browser = await firstThatRuns([...installed, ...installedChrome()]);
  if (browser) return browser;
  throw new BrowserNotFound(
    'No browser found: install Chromium (Debian, Ubuntu: apt-get install chromium) or set CHROME_PATH to a Chromium.',
  );
}

async function namedBrowser(path: string): Promise<Browser> {
  const browser = await describe(path);
  if (browser) return browser;
  throw new BrowserNotFound(
    `CHROME_PATH is ${path}, which is no browser that runs: correct it, or unset it.`,
  );
}

async function firstThatRuns(paths: string[]): Promise<Browser | undefined> {
  for (const path of new Set(paths)) {
    const browser = await describe(path);
    if (browser) return browser;
  }
  return undefined;
}

async function describe(path: string): Promise<Browser | undefined> {
  const answer = await promisify(execFile)(path, ['--version'], { timeout: 30_000 }).catch(() => undefined);
  const parsed = answer && parseVersion(answer.stdout);
  return parsed ? { path, ...parsed } : undefined;
}

/** @param answer what the browser prints for --version, as in "Chromium 156.0.8078.79 built on Debian" */
export function parseVersion(answer: string): Omit<Browser, 'path'> | undefined {
  const [, product, version] = /^(.*?) (\d+(?:\.\d+){3})/m.exec(answer) ?? [];
  if (product === undefined || version === undefined) return undefined;
  const ignoresFlag = product === 'Google Chrome' && Number.parseInt(version, 10) >= 137;
  return { product, version, loadsUnpacked: ignoresFlag ? 'cdp' : 'flag' };
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

async function installChromium(): Promise<boolean> {
  process.stderr.write("candor: installing the distribution's Chromium (apt-get install chromium)\n");
  return (await aptGet('update')) && (await aptGet('install', '-y', '--no-install-recommends', 'chromium'));
}

function aptGet(...args: string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn('/usr/bin/apt-get', args, { env, stdio: ['ignore', 2, 2] });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
