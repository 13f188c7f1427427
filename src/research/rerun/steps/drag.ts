import type { Page } from 'playwright-core';
import type { Gesture, Place } from '../../actions/action';
import { type Actor, carried, type Step, tabOf } from '../actor';
import { heldPath, shifted, shiftOf } from '../geometry';
import { holding, moveAlong } from '../hands';
import { pointerOf } from '../pointers';
import { endShiftOf, type Reached } from '../reach';
import { StepFailed } from '../verdict';
import { arrive, buttonOf } from './click';
import { afterwards } from './field';
import { touchWith } from './touch';

/** The longest time for one point of the way. Milliseconds. */
const POINT = 25;

/** Pressing, moving and letting go: boxes, sliders, handles, drawings, the browser's own drag and drop. */
export const drag: Step = async (action, actor) => {
  const { gesture } = action;
  if (!gesture) throw new StepFailed('How it was dragged was not recorded.');
  const page = await tabOf(action, actor);
  const reached = await dragFrom(gesture, page, actor, action.trail);
  return { ...carried(reached), ...(await afterwards(action, actor)) };
};

/** Goes to where a gesture begins and through it to where it ends. Returns where it began. */
export async function dragFrom(
  gesture: Gesture,
  page: Page,
  actor: Actor,
  trail: readonly Place[] = [],
): Promise<Reached> {
  if (gesture.pointer === 'touch') return await touchWith(page, gesture, actor);
  const reached = await arrive(page, gesture, actor, trail);
  const pointer = pointerOf(page, gesture);
  const start = shiftOf(reached.spot, gesture.from);
  const end = await endShiftOf(gesture, reached, start, actor);
  await holding(page, gesture.modifiers, async () => {
    const button = buttonOf(gesture);
    await pointer.down({ button });
    await moveAlong(pointer, shifted(heldPath(gesture), start, end), POINT);
    await pointer.up({ button });
  });
  return reached;
}
