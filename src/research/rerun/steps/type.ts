import type { Action, Stroke } from '../../actions/action';
import { type Actor, type Carried, carried, type Step, tabOf } from '../actor';
import { CHOOSING, strike, typeText } from '../hands';
import type { Supplied } from '../values';
import { afterwards, replaceText } from './field';
import { focusTarget } from './press';

/** Typing: key by key where the keys are known, else the value, else what is supplied. */
export const type: Step = async (action, actor) => {
  const page = await tabOf(action, actor);
  if (actor.supplied !== undefined) return await typeSupplied(actor.supplied, action, actor);
  const found = await focusTarget(action, actor);
  await strike(page, action.strokes ?? []);
  return { ...carried(found), ...(await afterwards(action, actor)) };
};

async function typeSupplied({ value, isWhole }: Supplied, action: Action, actor: Actor): Promise<Carried> {
  const page = await tabOf(action, actor);
  const found = await focusTarget(action, actor);
  if (found && (isWhole || !goesOn(action, actor))) await replaceText(found.handle, value);
  else await typeText(page, value);
  await strike(page, choicesAfter(action.strokes ?? []));
  return carried(found);
}

/** Whether it was typed on after a key that did something in the same field: a new line of a text. */
function goesOn({ target, page }: Action, { before }: Actor): boolean {
  return before?.op === 'press' && before.page === page && before.target?.id === target?.id;
}

/** Keys after the last one that typed. */
function choicesAfter(strokes: readonly Stroke[]): Stroke[] {
  const lastTyped = strokes.findLastIndex(({ key, text }) => key === undefined && text === undefined);
  return strokes.slice(lastTyped + 1).filter(({ key }) => key !== undefined && CHOOSING.has(key));
}
