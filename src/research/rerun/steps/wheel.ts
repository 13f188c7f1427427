import { setTimeout as sleep } from 'node:timers/promises';
import { carried, type Step, tabOf } from '../actor';
import { holding } from '../hands';
import { StepFailed } from '../verdict';
import { approach } from './click';

/** The time between turns is kept up to this. Milliseconds. */
const LONGEST_GAP = 300;

/** Turns the wheel over something that answers to it by itself. */
export const wheel: Step = async (action, actor) => {
  const { gesture, turns = [] } = action;
  if (!gesture) throw new StepFailed('Where the wheel was turned was not recorded.');
  const page = await tabOf(action, actor);
  const reached = await approach(page, gesture, actor, action.trail);
  await holding(page, gesture.modifiers, async () => {
    for (const [index, { t, dx, dy }] of turns.entries()) {
      await page.mouse.wheel(dx, dy);
      await sleep(Math.min((turns[index + 1]?.t ?? t) - t, LONGEST_GAP));
    }
  });
  return carried(reached);
};
