import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../browser';
import { messageOf, UnusableInput } from '../errors';
import { type Size, usableViewport } from './viewport';

export interface Ground {
  context: BrowserContext;
  page: Page;
  close(): Promise<void>;
}

export interface GroundOptions {
  /** Of a browser that runs. */
  cdp: string | undefined;
  headed: boolean;
  /** Where it will begin. */
  url: string | undefined;
  /** As recorded. */
  viewport: Size | undefined;
}

/** A browser to carry a trace out in: one that runs, or one of its own with the recorded window. */
export async function prepareGround(options: GroundOptions): Promise<Ground> {
  return options.cdp === undefined ? await launch(options) : await attach(options.cdp, options);
}

async function launch({ headed, viewport }: GroundOptions): Promise<Ground> {
  const { path } = await findBrowser({ install: false });
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: path,
    headless: !headed,
    // The command ends by itself, and says how far it came.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: isRoot ? ['--no-sandbox', '--disable-dev-shm-usage'] : [],
  });
  return await groundIn(browser, async () => {
    const context = await browser.newContext(viewport ? { viewport: usableViewport(viewport) } : {});
    return { context, page: await context.newPage() };
  });
}

/** Closing it again ends the connection alone: the browser and its tabs are somebody else's. */
async function attach(endpoint: string, { url }: GroundOptions): Promise<Ground> {
  const browser = await connect(endpoint);
  return await groundIn(browser, async () => {
    const context = browser.contexts()[0] ?? (await browser.newContext());
    const pages = context.pages();
    const page =
      pages.find((page) => page.url() === url) ??
      pages.find((page) => page.url() === 'about:blank') ??
      (await context.newPage());
    return { context, page };
  });
}

/** A browser, or a connection to one, that nobody closes keeps the command from ending. */
async function groundIn(browser: Browser, open: () => Promise<Omit<Ground, 'close'>>): Promise<Ground> {
  const close = () => browser.close();
  try {
    return { ...(await open()), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function connect(endpoint: string): Promise<Browser> {
  try {
    return await chromium.connectOverCDP(endpoint);
  } catch (error) {
    const why = (messageOf(error).split('\n')[0] ?? '').replace(/[.:\s]+$/, '');
    throw new UnusableInput(
      `No browser answers at ${endpoint}: ${why}. Start it with --remote-debugging-port and correct --cdp.`,
    );
  }
}
