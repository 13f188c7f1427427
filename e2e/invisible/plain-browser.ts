import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findBrowser, launchBrowser } from '../../src/browser';

/** Does something in a browser that is started just as the recording one, with an extension that is empty. */
export async function inPlainBrowser<T>(act: (context: BrowserContext) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'candor-plain-'));
  const extension = join(folder, 'extension');
  await mkdir(extension);
  const manifest = { manifest_version: 3, name: 'Empty', version: '1' };
  await writeFile(join(extension, 'manifest.json'), JSON.stringify(manifest));
  const browser = await findBrowser({ install: true });
  const profile = join(folder, 'profile');
  const launched = await launchBrowser({ browser, extension, profile, headless: true });
  const driven = await chromium.connectOverCDP(launched.wsEndpoint);
  try {
    const [context] = driven.contexts();
    if (!context) throw new Error('The plain browser has no context.');
    return await act(context);
  } finally {
    await driven.close();
    await launched.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
