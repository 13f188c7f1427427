import type { Page } from 'playwright-core';
import type { Gesture } from '../../actions/action';
import type { Actor } from '../actor';
import { heldPath, type Spot, shifted, shiftOf } from '../geometry';
import { holding } from '../hands';
import { type Finger, touch } from '../pointers';
import { endShiftOf, findPlace, type Reached, reach } from '../reach';
import { Tempo } from '../tempo';

/** What one finger does at a moment: it goes down, moves, or comes up. */
interface Move extends Finger {
  t: number;
  type: 'touchStart' | 'touchMove' | 'touchEnd';
}

/** A tap, a long press, a swipe or a pinch, as fast as it was done: pages tell them apart by their speed. */
export async function touchWith(page: Page, gesture: Gesture, actor: Actor): Promise<Reached> {
  const reached = await reach(await findPlace(gesture.from, 'enabled', actor), gesture.from);
  const start = shiftOf(reached.spot, gesture.from);
  const end = await endShiftOf(gesture, reached, start, actor);
  const moves = [gesture, ...(gesture.others ?? [])].flatMap((finger) => movesOf(finger, start, end));
  await holding(page, gesture.modifiers, () => play(page, moves));
  return reached;
}

function movesOf(finger: Gesture, start: Spot, end: Spot): Move[] {
  const { id, from, to } = finger;
  if (!from.at) return [];
  const path = shifted([[from.t, ...from.at], ...heldPath(finger)], start, end);
  const moves = path.map(
    ([t, x, y], at): Move => ({ type: at === 0 ? 'touchStart' : 'touchMove', t, id, x, y }),
  );
  const last = moves.at(-1);
  return last ? [...moves, { ...last, type: 'touchEnd', t: to.t }] : [];
}

async function play(page: Page, moves: readonly Move[]): Promise<void> {
  const ordered = moves.toSorted((a, b) => a.t - b.t);
  const tempo = new Tempo(ordered[0]?.t ?? 0);
  const fingers = new Map<number, Finger>();
  for (const { type, t, ...finger } of ordered) {
    await tempo.until(t);
    if (type === 'touchEnd') fingers.delete(finger.id);
    else fingers.set(finger.id, finger);
    await touch(page, type, [...fingers.values()]);
  }
}
