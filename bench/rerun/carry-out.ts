import type { BrowserContext, Page } from 'playwright-core';
import type { RecordedAction, Step } from './recorded-action';

/** For each step, as in the scripts that are generated from recordings. Milliseconds. */
const TIMEOUT = 5_000;
/** How the programmatic recorder notes a chosen file: by the value that the browser gives such a field. */
const FAKE_PATH = 'C:\\fakepath\\';
const MODIFIERS = [
  ['Alt', 1],
  ['Control', 2],
  ['Meta', 4],
  ['Shift', 8],
] as const;

/**
 * Does what was recorded, as the script does that Playwright would write from it: strict locators that wait by
 * themselves, one step after the other.
 * @param place where a recorded URL is now
 * @throws what Playwright throws at the first step that cannot be done
 */
export async function carryOut(
  context: BrowserContext,
  steps: readonly Step[],
  place: (url: string) => string,
): Promise<void> {
  for (const { page, action } of steps) await act(await pageAt(context, page), action, place);
}

async function pageAt(context: BrowserContext, index: number): Promise<Page> {
  const page = context.pages()[index] ?? (await context.waitForEvent('page', { timeout: TIMEOUT }));
  page.setDefaultTimeout(TIMEOUT);
  return page;
}

async function act(page: Page, action: RecordedAction, place: (url: string) => string): Promise<void> {
  switch (action.name) {
    case 'openPage':
      return;
    case 'closePage':
      return await page.close();
    case 'navigate':
      await page.goto(place(action.url));
      return;
    default:
      return await actOn(page, action);
  }
}

async function actOn(page: Page, action: Extract<RecordedAction, { selector: string }>): Promise<void> {
  const locator = page.locator(action.selector);
  switch (action.name) {
    case 'click': {
      const { button, clickCount, position } = action;
      const modifiers = held(action.modifiers);
      return await locator.click({ button, clickCount, modifiers, ...(position && { position }) });
    }
    case 'fill':
      return action.text.startsWith(FAKE_PATH)
        ? await locator.setInputFiles(emptyFile(action.text.slice(FAKE_PATH.length)))
        : await locator.fill(action.text);
    case 'press':
      return await locator.press([...held(action.modifiers), action.key].join('+'));
    case 'check':
      return await locator.check();
    case 'uncheck':
      return await locator.uncheck();
    case 'select':
      await locator.selectOption(action.options);
      return;
    case 'setInputFiles':
      return await locator.setInputFiles(action.files.map(emptyFile));
  }
}

function held(bits: number): (typeof MODIFIERS)[number][0][] {
  return MODIFIERS.filter(([, bit]) => bits & bit).map(([name]) => name);
}

/** The recorder keeps names only; a person would put the files beside the script. */
function emptyFile(name: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from('') };
}
