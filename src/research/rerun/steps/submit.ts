import type { ElementHandle } from 'playwright-core';
import { carried, type Step, tabOf } from '../actor';
import { callOn } from '../in-page';
import { StepFailed } from '../verdict';

/** A form that was sent by Enter in a field whose keys are never recorded. */
export const submit: Step = async (action, actor) => {
  const { target: element } = action;
  if (!element) throw new StepFailed('Which form was sent was not recorded.');
  const page = await tabOf(action, actor);
  const found = await actor.locator.find({ page: action.page, element, need: 'there' });
  if (!(await callOn(found.handle, 'hasFocus'))) await focusField(found.handle);
  await page.keyboard.press('Enter');
  return carried(found);
};

async function focusField(handle: ElementHandle<Element>): Promise<void> {
  const field = await handle.$('input:not([type=hidden])');
  await (field ?? handle).focus();
}
