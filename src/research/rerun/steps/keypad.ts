import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator as Found, Page } from 'playwright-core';
import type { Action } from '../../actions/action';
import { type Actor, type Carried, WITHOUT_TARGET } from '../actor';
import { StepFailed } from '../verdict';

const POLL = 100;

/** A key on the screen that was pressed for a secret: only its label, which is supplied, tells which. */
export async function pressKeyLabelled(
  label: string,
  page: Page,
  { page: number }: Action,
  { locator, patience }: Actor,
): Promise<Carried> {
  const frame = await locator.findFrame(number);
  const byRole = frame.getByRole('button', { name: label, exact: true });
  const byText = frame.getByText(label, { exact: true });
  const place = (await centreOf(byRole, patience)) ?? (await centreOf(byText, 0));
  if (!place) throw new StepFailed('No single key on the page has the label that was supplied.');
  await page.mouse.click(place.x, place.y);
  return WITHOUT_TARGET;
}

/** The middle of the only one that is to be seen; undefined when there is none, or more than one. */
async function centreOf(keys: Found, patience: number): Promise<{ x: number; y: number } | undefined> {
  const shown = keys.filter({ visible: true });
  for (const end = Date.now() + patience; (await shown.count()) !== 1; await sleep(POLL)) {
    if (Date.now() >= end) return undefined;
  }
  await shown.scrollIntoViewIfNeeded();
  const box = await shown.boundingBox();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
}
