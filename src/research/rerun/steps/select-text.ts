import type { Page } from 'playwright-core';
import type { Action } from '../../actions/action';
import { type Carried, carried, type Step, tabOf } from '../actor';
import { callInPage, callOn } from '../in-page';
import { boxOf, type Reached } from '../reach';
import { StepFailed } from '../verdict';
import { dragFrom } from './drag';

/** Text selected with the mouse: from the same place to the same place; where lines break otherwise, by the text. */
export const selectText: Step = async (action, actor) => {
  const { gesture } = action;
  if (!gesture) throw new StepFailed('How it was selected was not recorded.');
  const page = await tabOf(action, actor);
  const reached = await dragFrom(gesture, page, actor, action.trail);
  return { ...carried(reached), ...(await compare(page, action, reached)) };
};

async function compare(
  page: Page,
  { value }: Action,
  reached: Reached,
): Promise<Pick<Carried, 'divergence'>> {
  if (value === undefined || (await isSelected(reached, value))) return {};
  await selectByText(page, reached, value);
  return (await isSelected(reached, value))
    ? {}
    : { divergence: 'Another text was selected than when recorded.' };
}

async function selectByText(page: Page, { handle }: Reached, text: string): Promise<void> {
  const points = await callOn(handle, 'textPoints', text);
  if (!points) return;
  const box = await boxOf(handle);
  const { box: own } = await callOn(handle, 'probe');
  const [dx, dy] = [box.x - own.x, box.y - own.y];
  await page.mouse.move(points.from[0] + dx, points.from[1] + dy);
  await page.mouse.down();
  await page.mouse.move(points.to[0] + dx, points.to[1] + dy, { steps: 5 });
  await page.mouse.up();
}

async function isSelected({ frame }: Reached, text: string): Promise<boolean> {
  const squash = (text: string): string => text.replace(/\s+/g, '');
  return squash(await callInPage(frame, 'selectedText')) === squash(text);
}
