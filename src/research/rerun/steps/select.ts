import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle, Page } from 'playwright-core';
import type { Action } from '../../actions/action';
import { type Actor, carried, type Step, tabOf } from '../actor';
import { callOn } from '../in-page';
import type { Found } from '../locate';
import type { optionIndex } from '../page';
import { StepFailed } from '../verdict';

const POLL = 100;

/** Options of a `<select>`: by keys in the open list, as a person chooses, so that the page hears of one change. */
export const select: Step = async (action, actor) => {
  const { target: element } = action;
  if (!element) throw new StepFailed('Which list it was was not recorded.');
  const page = await tabOf(action, actor);
  const found = await actor.locator.find({ page: action.page, element, need: 'enabled' });
  const indices: number[] = [];
  for (const option of optionsOf(action, actor)) indices.push(await indexOf(option, found, actor));
  await choose(page, found.handle, indices);
  return carried(found);
};

type Option = Parameters<typeof optionIndex>[1];

/** Where they were not kept, labels or values are supplied, one a line. */
function optionsOf({ options = [] }: Action, { supplied }: Actor): readonly Option[] {
  if (supplied === undefined) return options;
  return supplied.value.split('\n').map((label) => ({ label, value: label }));
}

/** Lists may be filled late. */
async function indexOf(option: Option, { handle }: Found, { patience }: Actor): Promise<number> {
  for (const end = Date.now() + patience; ; await sleep(POLL)) {
    const index = await callOn(handle, 'optionIndex', option);
    if (index >= 0) return index;
    if (Date.now() >= end) throw new StepFailed(`The list has no option "${option.label}".`);
  }
}

async function choose(page: Page, handle: ElementHandle<Element>, indices: readonly number[]): Promise<void> {
  const [index] = indices;
  const steps =
    indices.length === 1 && index !== undefined ? await callOn(handle, 'optionSteps', index) : undefined;
  if (steps === 0) return;
  if (steps !== undefined) await chooseByKeys(page, handle, steps);
  const chosen = await callOn(handle, 'chosenIndices').catch(() => indices);
  if (chosen.join() !== indices.join()) await handle.selectOption(indices.map((index) => ({ index })));
}

async function chooseByKeys(page: Page, handle: ElementHandle<Element>, steps: number): Promise<void> {
  await handle.focus();
  await page.keyboard.press('Alt+ArrowDown');
  const key = steps > 0 ? 'ArrowDown' : 'ArrowUp';
  for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
}
