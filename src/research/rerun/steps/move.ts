import { type Step, tabOf, WITHOUT_TARGET } from '../actor';
import { shifted } from '../geometry';
import { follow } from '../hands';

/** The pointer follows something: as fast as then, shifted as what was found last on that page. */
export const move: Step = async (action, actor) => {
  const page = await tabOf(action, actor);
  await follow(page, shifted(action.gesture?.approach ?? [], actor.locator.shiftOn(action.page)));
  return WITHOUT_TARGET;
};
