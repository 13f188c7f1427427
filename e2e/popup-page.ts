import type { Page } from 'playwright-core';
import type { PopupState } from '../src/messages/popup';
import { type ExampleName, exampleNow, examples } from '../src/popup/testing/examples';
import type { Lab } from './lab/lab';

export type Scheme = 'light' | 'dark';

const width = 360;
/** What a picture in the documentation may weigh, in bytes. */
const pictureLimit = 60 * 1024;

/** The popup in a tab of its own, told that `url` is the page in front. Everything else is real. */
export async function openPopup(lab: Lab, url: string): Promise<Page> {
  const page = await lab.context.newPage();
  await page.addInitScript(pretendInFront, url);
  await page.goto(addressOf(lab));
  return page;
}

/** A popup whose worker is replaced by one that gives the same answer to everything, at one fixed moment. */
export async function openExample(lab: Lab, name: ExampleName, scheme: Scheme): Promise<Page> {
  const page = await lab.context.newPage();
  const devtools = await lab.context.newCDPSession(page);
  const size = { width, height: 600, deviceScaleFactor: 1, mobile: false };
  await devtools.send('Emulation.setDeviceMetricsOverride', size);
  await devtools.send('Emulation.setTimezoneOverride', { timezoneId: 'UTC' });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.clock.setFixedTime(exampleNow);
  await page.addInitScript(fakeWorker, { state: examples[name], url: exampleUrl(name) });
  await page.goto(addressOf(lab));
  await page.locator('main[aria-busy=false] [data-icon]').waitFor();
  return page;
}

/** A picture as high as the content, as a popup is, and as sharp as its weight allows. */
export async function picture(lab: Lab, page: Page): Promise<Buffer> {
  const devtools = await lab.context.newCDPSession(page);
  const resize = (height: number, deviceScaleFactor: number) =>
    devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
  await resize(2_000, 1); // no scroll bar
  const height = await page.evaluate(() => document.body.offsetHeight);
  for (const scale of [2, 1.5, 1]) {
    await resize(height, scale);
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'png' });
    const image = Buffer.from(data, 'base64');
    if (image.length <= pictureLimit) return image;
  }
  throw new Error(`A picture ${height} pixels high weighs more than ${pictureLimit} bytes: show less on it.`);
}

function addressOf(lab: Lab): string {
  return `chrome-extension://${lab.extensionId}/popup.html`;
}

function exampleUrl(name: ExampleName): string {
  if (name === 'no-page') return 'chrome://settings/';
  return name === 'not-covered' ? 'https://news.example.org/' : 'https://crm.example.com/accounts/17';
}

// What follows runs in the page before its own scripts. Methods only: around other functions some loaders put a
// helper that the page does not have.

function pretendInFront(url: string): void {
  const answers = {
    async query() {
      return [{ url }];
    },
  };
  Object.assign(chrome.tabs, answers);
}

function fakeWorker({ state, url }: { state: PopupState | null; url: string }): void {
  const { i18n, runtime } = chrome;
  const event = { addListener() {} };
  const answers = {
    async query() {
      return [{ url }];
    },
    async sendMessage() {
      return state;
    },
    connect() {
      return { onMessage: event, onDisconnect: event };
    },
    getUILanguage() {
      return 'en-GB';
    },
  };
  const fakes = { i18n: { ...i18n, ...answers }, runtime: { id: runtime.id, ...answers }, tabs: answers };
  Object.assign(globalThis, { browser: fakes });
}
