import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle, Page } from 'playwright-core';
import type { Gesture, Place } from '../actions/action';
import type { Actor } from './actor';
import { type Box, originOf, type Spot, shiftOf, spotIn } from './geometry';
import { callOn, isAround } from './in-page';
import type { Found, Need } from './locate';
import { StepFailed } from './verdict';

const POLL = 50;
/** A box that moves is given this long to come to rest; then it is met where it is. Milliseconds. */
const REST = 500;
/** What covers the target is given this long to go away. Milliseconds. */
const COVERED = 2_000;
/** Where something is dropped is on the page already. Milliseconds. */
const DROP_PATIENCE = 1_500;

/** A target that the mouse can reach, and where. */
export interface Reached extends Found {
  box: Box;
  spot: Spot;
}

/** Finds the target of a place. @throws StepFailed when nothing is known of it or it does not come */
export async function findPlace(
  place: Place,
  need: Need,
  { locator }: Actor,
  patience?: number,
): Promise<Found> {
  const { target: element, page } = place;
  if (!element) throw new StepFailed('Where it was done was not recorded.');
  return await locator.find({ page, element, origin: originOf(place), need }, patience);
}

/** Brings a found target into view and says where the recorded place is on it now. */
export async function reach(found: Found, place: Place): Promise<Reached> {
  await intoView(found, place);
  let reached = placeIn(await boxAtRest(found.handle), found, place);
  const began = Date.now();
  for (let isMoved = false; !(await isOpen(reached)); await sleep(POLL)) {
    const waited = Date.now() - began;
    if (waited >= COVERED) throw new StepFailed(`Something else lies over it${await coverOf(reached)}.`);
    // Bars that stay at an edge of the page cover what was scrolled under them.
    if (waited >= COVERED / 2 && !isMoved) await callOn(found.handle, 'toMiddle');
    isMoved = waited >= COVERED / 2;
    reached = placeIn(await boxOf(found.handle), found, place);
  }
  return reached;
}

function placeIn(box: Box, found: Found, place: Place): Reached {
  return { ...found, box, spot: spotIn(box, place) };
}

async function intoView({ handle, frame }: Found, place: Place): Promise<void> {
  const box = await boxOf(handle);
  const { x, y } = spotIn(box, place);
  const { width, height } = await viewportOf(frame.page());
  const isIn = x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1;
  const { inView } = await callOn(handle, 'probe');
  if (!isIn || !inView) await handle.scrollIntoViewIfNeeded({ timeout: COVERED }).catch(() => undefined);
}

/** Whether a press at a spot of the tab reaches the target. */
export async function isOpen({ handle, box, spot }: Reached): Promise<boolean> {
  const isInside =
    spot.x >= box.x && spot.y >= box.y && spot.x <= box.x + box.width && spot.y <= box.y + box.height;
  return !isInside || (await callOn(handle, 'receives', ...(await inFrame(handle, box, spot))));
}

/** What lies over it, as a person would name it, after a colon; empty where nothing does. */
export async function coverOf({ handle, box, spot }: Reached): Promise<string> {
  const cover = await callOn(handle, 'coverAt', ...(await inFrame(handle, box, spot)));
  return cover === '' ? '' : `: ${cover}`;
}

/** A spot of the tab's viewport in that of the element's frame. */
async function inFrame(handle: ElementHandle<Element>, box: Box, spot: Spot): Promise<[number, number]> {
  const { box: own } = await callOn(handle, 'probe');
  return [spot.x - box.x + own.x, spot.y - box.y + own.y];
}

/** What can be seen of a tab's page. CSS pixels. */
export function viewportOf(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
}

/** The box in the tab's viewport. */
export async function boxOf(handle: ElementHandle<Element>): Promise<Box> {
  const box = await handle.boundingBox();
  if (!box) throw new StepFailed('It is not drawn on the page.');
  return box;
}

async function boxAtRest(handle: ElementHandle<Element>): Promise<Box> {
  let box = await boxOf(handle);
  for (const end = Date.now() + REST; Date.now() < end; ) {
    await sleep(POLL / 2);
    const next = await boxOf(handle);
    if (next.x === box.x && next.y === box.y && next.width === box.width && next.height === box.height) break;
    box = next;
  }
  return await boxOf(handle).catch(() => box);
}

/** What was let go over another element is let go over that, wherever it is now. */
export async function endShiftOf(
  { from, to }: Gesture,
  reached: Reached,
  start: Spot,
  actor: Actor,
): Promise<Spot> {
  const isSame = !to.target || !to.at || (to.target.id === from.target?.id && to.page === from.page);
  if (isSame) return start;
  const found = await findPlace(to, 'visible', actor, DROP_PATIENCE).catch(() => undefined);
  if (!found) return start;
  // What lies around the beginning moves with it, or not at all.
  if (found.frame === reached.frame && (await isAround(found.handle, reached.handle))) return start;
  const box = await boxOf(found.handle).catch(() => undefined);
  return box ? shiftOf(spotIn(box, to), to) : start;
}
