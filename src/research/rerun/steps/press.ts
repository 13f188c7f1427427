import type { Action } from '../../actions/action';
import { type Actor, carried, type Step, tabOf } from '../actor';
import { strike } from '../hands';
import { callOn } from '../in-page';
import type { Found } from '../locate';
import { afterwards, replaceText } from './field';

/** A key or shortcut, on what has the focus. */
export const press: Step = async (action, actor) => {
  const page = await tabOf(action, actor);
  const found = await focusTarget(action, actor);
  // What was pasted from elsewhere is not in the clipboard now.
  if (found && actor.supplied !== undefined) await replaceText(found.handle, actor.supplied.value);
  else await strike(page, action.strokes ?? []);
  return { ...carried(found), ...(await afterwards(action, actor)) };
};

/** Sees to it that the action's target has the focus. The page itself has it when nothing else does: then undefined. */
export async function focusTarget(
  { target: element, page }: Action,
  { locator }: Actor,
): Promise<Found | undefined> {
  if (!element || element.tag === 'body' || element.tag === 'html') return undefined;
  const found = await locator.find({ page, element, need: 'there' });
  if (!(await callOn(found.handle, 'hasFocus'))) await found.handle.focus();
  return found;
}
