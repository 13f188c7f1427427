import type { Page } from 'playwright-core';

/** Between the keys of somebody who types fast. Milliseconds. */
const KEY = 60;
/** Between the points of a moving pointer, and the steps of a wheel. Milliseconds. */
const FRAME = 16;
const WHEEL = 50;
/** Somebody looks at what the page shows now; recorders that wait for a pause find one. Milliseconds. */
const LOOK = 1_000;
const REFRESHES = 2;
const PAGES = 3;
const NOTE =
  'Please ring twice and leave the parcel with the neighbour on the second floor if nobody opens the door. ' +
  'The customer asked for an invoice by post.';

/** What is done in a session: about half a minute of typing, clicks, rebuilt lists and scrolling. */
export async function perform(page: Page): Promise<void> {
  await type(page, '#customer', 'Anna Brunner-Caflisch');
  await type(page, '#email', 'anna.brunner@example.org');
  await press(page, '#express');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await type(page, '#note', NOTE);
  for (let turn = 0; turn < REFRESHES; turn++) {
    await press(page, '#refresh');
    await page.waitForTimeout(LOOK);
    await scroll(page, 20, 150);
    await press(page, `tbody tr:nth-child(${30 + turn}) input`);
    await scroll(page, 20, -150);
  }
  for (let turn = 0; turn < PAGES; turn++) {
    await press(page, '#next');
    await page.waitForTimeout(LOOK);
    await scroll(page, 8, 120);
    await press(page, `tbody tr:nth-child(${12 + turn}) .edit`);
    await scroll(page, 8, -120);
  }
}

async function type(page: Page, field: string, text: string): Promise<void> {
  await press(page, field);
  await page.keyboard.type(text, { delay: KEY });
}

/** Moves the pointer there at a hand's pace, and presses. */
async function press(page: Page, target: string): Promise<void> {
  const box = await page.locator(target).boundingBox();
  if (!box) throw new Error(`The page of the session shows no ${target}.`);
  const from = pointers.get(page) ?? { x: 10, y: 10 };
  const to = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (let step = 1; step <= 20; step++) {
    const share = step / 20;
    await page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    await page.waitForTimeout(FRAME);
  }
  pointers.set(page, to);
  await page.mouse.down();
  await page.mouse.up();
}

/** Where the pointer of each page is. CSS pixels. */
const pointers = new WeakMap<Page, { x: number; y: number }>();

async function scroll(page: Page, steps: number, distance: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    await page.mouse.wheel(0, distance);
    await page.waitForTimeout(WHEEL);
  }
  await page.waitForTimeout(LOOK / 2);
}
