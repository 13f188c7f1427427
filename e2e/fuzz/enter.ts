import type { Page } from 'playwright-core';
import { echoInPage } from './echo-in-page';
import { fillField, focusField, heldByFields, readyToDrag } from './fields-in-page';
import type { FuzzCase } from './fuzz-case';
import { nameOf } from './fuzz-document';
import { WRITINGS } from './writings';

/** Enters every secret in turn, and has the page repeat each one right after. */
export async function enterAll(page: Page, cases: readonly FuzzCase[]): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const [index, one] of cases.entries()) {
    await enter(page, nameOf(index), one);
    await repeat(page, nameOf(index), one);
  }
  await expectEntered(page, cases);
}

/** Has the page write a secret wherever the case says. */
export async function repeat(page: Page, name: string, { echoes, secret }: FuzzCase): Promise<void> {
  for (const { place, writing } of echoes) {
    await page.evaluate(echoInPage, { name, place, text: WRITINGS[writing](secret) });
  }
}

async function enter(page: Page, name: string, { entry, secret }: FuzzCase): Promise<void> {
  switch (entry) {
    case 'typed':
      await page.evaluate(focusField, name);
      return page.keyboard.type(secret);
    case 'inserted':
      await page.evaluate(focusField, name);
      return page.keyboard.insertText(secret);
    case 'pasted':
      await page.evaluate(focusField, name);
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), secret);
      return page.keyboard.press('Control+v');
    case 'dropped':
      return drop(page, name, secret);
    case 'autofilled':
    case 'autofilled silently':
      return page.evaluate(fillField, { name, value: secret, isSilent: entry === 'autofilled silently' });
    case 'there before':
      return;
  }
}

async function drop(page: Page, name: string, value: string): Promise<void> {
  const { from, to } = await page.evaluate(readyToDrag, { name, value });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

/** A secret that never got into its field would prove nothing. */
async function expectEntered(page: Page, cases: readonly FuzzCase[]): Promise<void> {
  const held = await page.evaluate(heldByFields);
  const lost = cases.filter(({ secret }, index) => plain(held[nameOf(index)] ?? '') !== plain(secret));
  if (lost.length > 0)
    throw new Error(`Not entered: ${JSON.stringify(lost.slice(0, 3))} and so on, ${lost.length}.`);
}

/** Editors make blanks that do not break of blanks. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
