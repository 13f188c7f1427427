import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle, Frame, Page } from 'playwright-core';
import type { Action } from '../../actions/action';
import { type Actor, type Carried, carried, type Step, tabOf, WITHOUT_TARGET } from '../actor';
import { callInPage, callOn, prepare } from '../in-page';
import { viewportOf } from '../reach';

/** A wheel's turn takes effect within this time. Milliseconds. */
const EFFECT = 80;
const MOST_TURNS = 60;
/** Lists that load more while they are scrolled are given this long. Milliseconds. */
const MORE = 1_500;

interface Container {
  frame: Frame;
  handle: ElementHandle<Element> | undefined;
  carried: Carried;
}

/** A container is scrolled by the wheel until it is where it was. */
export const scroll: Step = async (action, actor) => {
  const page = await tabOf(action, actor);
  const container = await containerOf(action, actor);
  await pointAt(page, container);
  const left = await turnTo(page, container, { x: action.x ?? 0, y: action.y ?? 0 });
  const divergence = `It stopped ${Math.round(left)} px from where it was scrolled to.`;
  return { ...container.carried, ...(left < 2 ? {} : { divergence }) };
};

async function containerOf({ page, target: element }: Action, { locator }: Actor): Promise<Container> {
  if (!element) {
    const frame = await locator.findFrame(page);
    await prepare(frame);
    return { frame, handle: undefined, carried: WITHOUT_TARGET };
  }
  const found = await locator.find({ page, element, need: 'visible' });
  return { frame: found.frame, handle: found.handle, carried: carried(found) };
}

/** Moves the mouse to the middle of what can be seen of the container. */
async function pointAt(page: Page, { handle, frame }: Container): Promise<void> {
  await handle?.scrollIntoViewIfNeeded({ timeout: MORE }).catch(() => undefined);
  const element = handle ?? (frame.parentFrame() ? await frame.frameElement() : undefined);
  const size = await viewportOf(page);
  const box = (await element?.boundingBox()) ?? { x: 0, y: 0, ...size };
  const middle = (from: number, length: number, limit: number): number =>
    (Math.max(0, from) + Math.min(from + length, limit)) / 2;
  await page.mouse.move(middle(box.x, box.width, size.width), middle(box.y, box.height, size.height));
}

/** @returns how far it is from there in the end, CSS pixels */
async function turnTo(page: Page, container: Container, wanted: { x: number; y: number }): Promise<number> {
  let nearest = Number.POSITIVE_INFINITY;
  let since = Date.now();
  for (let turn = 0; turn < MOST_TURNS && nearest >= 1; turn++) {
    const at = await positionOf(container);
    const [dx, dy] = [wanted.x - at.x, wanted.y - at.y];
    const left = Math.hypot(dx, dy);
    if (left < nearest) since = Date.now();
    else if (Date.now() - since > MORE) break;
    nearest = Math.min(left, nearest);
    if (left < 1) break;
    await page.mouse.wheel(dx, dy);
    await sleep(EFFECT);
  }
  return nearest;
}

function positionOf({ handle, frame }: Container): Promise<{ x: number; y: number }> {
  return handle ? callOn(handle, 'scrollOf') : callInPage(frame, 'scrollOf', null);
}
