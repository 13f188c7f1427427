import { setTimeout as sleep } from 'node:timers/promises';
import { carried, type Step, tabOf } from '../actor';
import { StepFailed } from '../verdict';
import { approach } from './click';

/** Pages that wait whether the pointer stays wait about this long. Milliseconds. */
const STAY = 150;

/** The pointer comes to rest on something that answers to it. */
export const hover: Step = async (action, actor) => {
  if (!action.gesture) throw new StepFailed('Where the pointer was was not recorded.');
  const page = await tabOf(action, actor);
  const reached = await approach(page, action.gesture, actor, action.trail);
  await sleep(STAY);
  return carried(reached);
};
