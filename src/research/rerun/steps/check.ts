import { carried, type Step, tabOf } from '../actor';
import { strike } from '../hands';
import { click } from './click';
import { afterwards } from './field';
import { focusTarget } from './press';

/** A box is ticked or unticked: by the click or key that did it. */
export const check: Step = async (action, actor) => {
  if (action.gesture) {
    const clicked = await click(action, actor);
    return { ...clicked, ...(await afterwards(action, actor)) };
  }
  const page = await tabOf(action, actor);
  const found = await focusTarget(action, actor);
  await strike(page, action.strokes ?? [{ t: action.t, key: ' ', modifiers: [] }]);
  return { ...carried(found), ...(await afterwards(action, actor)) };
};
