import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { Lab } from '../../e2e/lab/lab';
import { findBrowser, launchBrowser } from '../../src/browser';
import { type ExtensionKind, writeExtension } from './extensions';

/** A browser with one of the recorders that are compared, or none. */
export interface Arm {
  name: string;
  page(): Promise<Page>;
  closePages(): Promise<void>;
  /** Processor time that the whole browser has used so far. Milliseconds. */
  cpu(): Promise<number>;
  close(): Promise<void>;
}

export const ARMS = ['none', 'no-op', 'observer', 'candor', 'rrweb isolated', 'rrweb in page'] as const;
export type ArmName = (typeof ARMS)[number];

export async function openArm(name: ArmName): Promise<Arm> {
  return name === 'candor' ? candor() : other(name, name === 'none' ? 'unused' : name);
}

async function candor(): Promise<Arm> {
  const lab = await Lab.open({ captureDom: 'full' });
  const browser = lab.context.browser();
  if (!browser) throw new Error('The lab has no browser.');
  return { name: 'candor', ...(await using(browser)), close: () => lab.close() };
}

async function other(name: ArmName, kind: ExtensionKind): Promise<Arm> {
  const folder = await mkdtemp(join(tmpdir(), 'candor-bench-'));
  const launched = await launchBrowser({
    browser: await findBrowser({ install: true }),
    extension: await writeExtension(join(folder, 'extension'), kind),
    profile: join(folder, 'profile'),
    headless: true,
    remoteDebuggingPort: 0,
    url: 'about:blank',
  });
  const browser = await chromium.connectOverCDP(launched.wsEndpoint);
  const close = async (): Promise<void> => {
    await browser.close();
    await launched.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  return { name, ...(await using(browser)), close };
}

async function using(browser: Browser): Promise<Pick<Arm, 'page' | 'closePages' | 'cpu'>> {
  const cdp: CDPSession = await browser.newBrowserCDPSession();
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no context.');
  const pages: Page[] = [];
  return {
    page: async () => {
      const page = await context.newPage();
      pages.push(page);
      return page;
    },
    closePages: async () => {
      for (const page of pages.splice(0)) await page.close();
    },
    cpu: async () => {
      const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0);
    },
  };
}
