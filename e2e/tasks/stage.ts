import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../src/browser';
import { SEED, type TaskSite, VIEWPORTS } from './site';
import type { Task } from './task';

/** On a busy machine with a dozen pages at once. Milliseconds. */
const READY_MS = 30_000;

export type Look = keyof typeof VIEWPORTS;

export async function launchPlainBrowser(): Promise<Browser> {
  const { path } = await findBrowser({ install: true });
  return await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    // What scrolls is as wide as in the browser that records.
    ignoreDefaultArgs: ['--hide-scrollbars'],
  });
}

/** A fresh profile in the window that goes with the page, with the answers to dialogs that the task asks for. */
export async function contextFor(browser: Browser, look: Look, task: Task): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: VIEWPORTS[look], locale: 'en-US' });
  context.on('dialog', (dialog) => void (task.dialogs === 'accept' ? dialog.accept() : dialog.dismiss()));
  return context;
}

export async function openTask(page: Page, site: TaskSite, task: Task, look: Look): Promise<void> {
  await page.goto(site.url(task, look === 'plain' ? 0 : SEED));
  await page.waitForFunction('window.taskReady === true', undefined, { timeout: READY_MS });
}

/** What the page says. A page that is on its way to another one has nothing to say yet. */
export async function isDone(page: Page, task: Task): Promise<boolean> {
  return (await page.evaluate(task.done).catch(() => false)) === true;
}

/** Waits until the page says so. False when it never does. */
export async function becomesDone(page: Page, task: Task, timeout = 5_000): Promise<boolean> {
  return await page.waitForFunction(task.done, undefined, { timeout }).then(
    () => true,
    () => false,
  );
}
