import type { ElementHandle } from 'playwright-core';
import type { Action } from '../../actions/action';
import type { Actor } from '../actor';
import { typeText } from '../hands';
import { callOn } from '../in-page';

/** A field that was changed is where it was. Milliseconds. */
const PATIENCE = 1_000;
/** Fields whose value is set as a whole. */
const WHOLE = ['range', 'date', 'time', 'month', 'week', 'datetime-local', 'color'];

/**
 * Looks whether the field that an action changed holds what it held when recorded, and makes it so where it does not:
 * dates typed in another order, sliders a pixel off.
 */
export async function afterwards(action: Action, { locator }: Actor): Promise<{ divergence?: string }> {
  const { field, page } = action;
  const { value, checked, target: element } = field ?? {};
  if (!element || (value === undefined && checked === undefined)) return {};
  const found = await locator.find({ page, element, need: 'there' }, PATIENCE).catch(() => undefined);
  if (!found) return {};
  return value === undefined
    ? await checkedAfter(found.handle, checked)
    : await valueAfter(found.handle, value);
}

async function valueAfter(handle: ElementHandle<Element>, wanted: string): Promise<{ divergence?: string }> {
  if (isSame(await callOn(handle, 'heldValue'), wanted)) return {};
  await correct(handle, wanted);
  return isSame(await callOn(handle, 'heldValue'), wanted)
    ? { divergence: 'The field held something else at first; its value was set.' }
    : { divergence: 'The field holds another value than it held when recorded.' };
}

/** Editors differ in white space only. */
function isSame(a: string, b: string): boolean {
  return a === b || a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();
}

async function correct(handle: ElementHandle<Element>, value: string): Promise<void> {
  const kind = await callOn(handle, 'inputKind');
  if (kind !== undefined && WHOLE.includes(kind)) await handle.fill(value);
  else if (kind !== undefined) await replaceText(handle, value);
}

/** Selects what is there and types over it, as a person would. */
export async function replaceText(handle: ElementHandle<Element>, value: string): Promise<void> {
  const page = (await handle.ownerFrame())?.page();
  if (!page) return;
  if (!(await callOn(handle, 'hasFocus'))) await handle.focus();
  if ((await callOn(handle, 'heldValue')) !== '') {
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
  }
  await typeText(page, value);
}

async function checkedAfter(
  handle: ElementHandle<Element>,
  wanted: boolean | undefined,
): Promise<{ divergence?: string }> {
  if ((await callOn(handle, 'checkedOf')) === wanted) return {};
  await handle.click({ timeout: PATIENCE }).catch(() => undefined);
  const state = wanted ? 'checked' : 'unchecked';
  return (await callOn(handle, 'checkedOf').catch(() => undefined)) === wanted
    ? { divergence: `It was ${state} already, so it was clicked once more.` }
    : { divergence: `It is not ${state} as it was when recorded.` };
}
