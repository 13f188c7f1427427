import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Action } from './cases';

/** Between keys, so that typing takes longer than the recorder waits before it sends. Milliseconds. */
const KEY_DELAY = 25;

/** Does one action with trusted input: everything goes through the browser's own input pipeline. */
export async function perform(page: Page, action: Action): Promise<void> {
  switch (action.do) {
    case 'type':
      await page.click(action.sel);
      return page.keyboard.type(action.text, { delay: KEY_DELAY });
    case 'keys':
      return page.keyboard.type(action.text, { delay: KEY_DELAY });
    case 'click':
      return page.click(action.sel);
    case 'dblclick':
      return page.dblclick(action.sel);
    case 'press':
      return page.keyboard.press(action.key);
    case 'select':
      return choose(page, action.sel, action.value);
    case 'paste':
      return paste(page, action.sel, action.text);
    case 'ime':
      return compose(page, action.sel, action.text);
    case 'dragtext':
      return dragText(page, action.sel, action.to);
    case 'frametype': {
      const frame = page.frameLocator(action.frame);
      await frame.locator(action.sel).click();
      return page.keyboard.type(action.text, { delay: KEY_DELAY });
    }
    case 'upload':
      return upload(page, action);
    case 'prompt':
      page.once('dialog', (dialog) => void dialog.accept(action.text));
      return page.click(action.sel);
    case 'eval':
      await page.evaluate(action.js);
      return;
    case 'wait':
      // The case itself asks for this much time to pass.
      return page.waitForTimeout(action.ms);
    case 'navigate':
      await page.goto(new URL(action.url, page.url()).href);
      return;
  }
}

/** By arrow keys: `selectOption` would only make untrusted events. */
async function choose(page: Page, sel: string, value: string): Promise<void> {
  const select = page.locator(sel);
  const steps = await select.evaluate((element, wanted) => {
    if (!(element instanceof HTMLSelectElement)) throw new Error('This is no select.');
    return Array.from(element.options).findIndex((option) => option.value === wanted) - element.selectedIndex;
  }, value);
  await select.focus();
  const key = steps < 0 ? 'ArrowUp' : 'ArrowDown';
  for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(key);
}

/** Through the system's clipboard: `Input.insertText` would be no paste. */
async function paste(page: Page, sel: string, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.click(sel);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

/** As an input method does: a composition that grows and is then committed. */
async function compose(page: Page, sel: string, text: string): Promise<void> {
  await page.click(sel);
  const session = await page.context().newCDPSession(page);
  const characters = Array.from(text);
  for (let count = 1; count <= characters.length; count++) {
    const composed = characters.slice(0, count).join('');
    const end = composed.length;
    await session.send('Input.imeSetComposition', { text: composed, selectionStart: end, selectionEnd: end });
    // A person's pace: the page must be able to react between two steps of a composition.
    await page.waitForTimeout(KEY_DELAY);
  }
  await session.send('Input.insertText', { text });
  await session.detach();
}

async function dragText(page: Page, sel: string, to: string): Promise<void> {
  await page.click(sel, { clickCount: 3 });
  await page.dragAndDrop(sel, to);
}

async function upload(page: Page, { sel, name, content }: Extract<Action, { do: 'upload' }>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'candor-upload-'));
  const file = join(folder, name);
  await writeFile(file, content);
  await page.setInputFiles(sel, file);
  await rm(folder, { recursive: true });
}
