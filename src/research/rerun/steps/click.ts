import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Gesture, Place } from '../../actions/action';
import { type Actor, carried, type Step, tabOf } from '../actor';
import { shifted, shiftOf, thinned } from '../geometry';
import { holding, moveAlong, moveTo } from '../hands';
import { callOn, visibleAround } from '../in-page';
import type { Found } from '../locate';
import { type Button, pointerOf } from '../pointers';
import { boxOf, coverOf, findPlace, isOpen, type Reached, reach } from '../reach';
import { StepFailed } from '../verdict';
import { pressKeyLabelled } from './keypad';
import { touchWith } from './touch';

/** After this long what hides the target is looked for: menus show what is in them while the pointer is on them. */
const HIDDEN = 1_500;
/** What opened on the way opens again within this time. Milliseconds. */
const TRAIL = 1_000;
/** A stand before a press is kept up to this. Milliseconds. */
const LONGEST_STAND = 1_000;
/** A press that is held longer is a long one; it is held for as long, up to this. Milliseconds. */
const SHORT = 200;
const LONGEST_HOLD = 5_000;
/** How often a target that moves is followed. */
const MOST_FOLLOWS = 20;
const BUTTONS: readonly Button[] = ['left', 'middle', 'right'];

/** A click, double click or context menu, with the way that led there. */
export const click: Step = async (action, actor) => {
  const { gesture } = action;
  if (!gesture) throw new StepFailed('How it was pressed was not recorded.');
  const page = await tabOf(action, actor);
  if (actor.supplied !== undefined) return await pressKeyLabelled(actor.supplied.value, page, action, actor);
  if (gesture.pointer === 'touch') return carried(await touchWith(page, gesture, actor));
  const reached = await arrive(page, gesture, actor, action.trail);
  const pointer = pointerOf(page, gesture);
  await holding(page, gesture.modifiers, async () => {
    for (let clickCount = 1; clickCount <= Math.max(1, gesture.count); clickCount++) {
      const options = { button: buttonOf(gesture), clickCount };
      await pointer.down(options);
      await sleep(holdOf(gesture));
      await pointer.up(options);
    }
  });
  return carried(reached);
};

/** A long press is held as long. */
function holdOf({ from, to, count }: Gesture): number {
  const hold = to.t - from.t;
  return count <= 1 && hold > SHORT ? Math.min(hold, LONGEST_HOLD) : 0;
}

export function buttonOf({ button }: Gesture): Button {
  return BUTTONS[button] ?? 'left';
}

/** Moves to where a gesture begins, on the way that was taken to it. */
export async function approach(
  page: Page,
  gesture: Gesture,
  actor: Actor,
  trail: readonly Place[] = [],
): Promise<Reached> {
  const found = await findOrReveal(page, gesture.from, actor, trail);
  const reached = await reach(found, gesture.from);
  const pointer = pointerOf(page, gesture);
  await moveAlong(pointer, shifted(thinned(gesture.approach), shiftOf(reached.spot, gesture.from)));
  const met = await meet(reached);
  await pointer.move(met.spot.x, met.spot.y);
  await sleep(standBefore(gesture));
  return met;
}

/**
 * The same for a press: what has moved away meanwhile is followed for a while. Whatever lies there instead is not
 * pressed.
 */
export async function arrive(
  ...[page, gesture, actor, trail]: Parameters<typeof approach>
): Promise<Reached> {
  let reached = await approach(page, gesture, actor, trail);
  const pointer = pointerOf(page, gesture);
  for (let follows = 0; follows < MOST_FOLLOWS; follows++) {
    const now = await meet(reached);
    const isHere = Math.hypot(now.spot.x - reached.spot.x, now.spot.y - reached.spot.y) < 1;
    reached = now;
    if (isHere && (await isOpen(now))) return now;
    if (!isHere) await pointer.move(now.spot.x, now.spot.y);
  }
  if (await isOpen(reached)) return reached;
  throw new StepFailed(`It moved away from the pointer, or something came over it${await coverOf(reached)}.`);
}

/** How long the pointer stood still before it went down: pages answer to a pointer that stays. */
function standBefore({ approach, from }: Gesture): number {
  const [arrived] = approach.at(-1) ?? [from.t];
  return Math.min(from.t - arrived, LONGEST_STAND);
}

/** What moves by itself, or because the pointer came, is met where it is now. */
async function meet(reached: Reached): Promise<Reached> {
  const { box, spot } = reached;
  const now = await boxOf(reached.handle).catch(() => box);
  return { ...reached, box: now, spot: { x: spot.x + now.x - box.x, y: spot.y + now.y - box.y } };
}

async function findOrReveal(page: Page, place: Place, actor: Actor, trail: readonly Place[]): Promise<Found> {
  try {
    return await findPlace(place, 'enabled', actor, HIDDEN);
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    await reveal(page, place, actor, trail);
    return await findPlace(place, 'enabled', actor);
  }
}

/** Goes where the pointer had rested before, and to the nearest element around the target that can be seen. */
async function reveal(page: Page, place: Place, actor: Actor, trail: readonly Place[]): Promise<void> {
  for (const rest of trail) await hoverOver(page, rest, actor).catch(() => undefined);
  const hidden = await findPlace(place, 'there', actor, 0).catch(() => undefined);
  if (!hidden || (await callOn(hidden.handle, 'probe')).visible) return;
  const box = await (await visibleAround(hidden.handle))?.boundingBox();
  if (box) await moveTo(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
}

async function hoverOver(page: Page, place: Place, actor: Actor): Promise<void> {
  const { spot } = await reach(await findPlace(place, 'visible', actor, TRAIL), place);
  await moveTo(page, spot);
}
