import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { installFromDebian } from './debian';
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
  const installed = install && (await installChromium()) ? installedChromium() : [];
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

function installChromium(): Promise<boolean> {
  return installFromDebian("installing the distribution's Chromium", 'chromium');
}
