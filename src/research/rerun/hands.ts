import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Modifiers } from '../../trace/primitives';
import type { PathPoint, Stroke } from '../actions/action';
import type { Spot } from './geometry';
import type { Pointer } from './pointers';
import { Tempo } from './tempo';

const MODIFIER_KEYS = { alt: 'Alt', ctrl: 'Control', meta: 'Meta', shift: 'Shift' } as const;
/** The time for each point of a way unless the person stood still there. Milliseconds. */
const STEP = 4;
/** A stand longer than this is kept, up to that: menus that open late count on it. Milliseconds. */
const STAND = 80;
const LONGEST_STAND = 400;
/** Keys that move in a list, often one that typing has opened. */
export const CHOOSING: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']);
/** Between keys. Milliseconds. */
const KEY_GAP = 10;

/** Moves the mouse along a way, at its own speed where it stood still and quickly elsewhere. */
export async function moveAlong(
  pointer: Pick<Pointer, 'move'>,
  path: readonly PathPoint[],
  longestStep = STEP,
): Promise<void> {
  let before: number | undefined;
  for (const [t, x, y] of path) {
    const since = before === undefined ? 0 : t - before;
    if (since > STAND) await sleep(Math.min(since, LONGEST_STAND));
    else if (since > 0) await sleep(Math.min(since, longestStep));
    await pointer.move(x, y);
    before = t;
  }
}

/** Moves the mouse along a way exactly as fast as it was moved. */
export async function follow(page: Page, path: readonly PathPoint[]): Promise<void> {
  const tempo = new Tempo(path[0]?.[0] ?? 0);
  for (const [t, x, y] of path) {
    await tempo.until(t);
    await page.mouse.move(x, y);
  }
}

export async function moveTo(page: Page, { x, y }: Spot): Promise<void> {
  await page.mouse.move(x, y, { steps: 2 });
}

/** Does something while keys are held. */
export async function holding(page: Page, modifiers: Modifiers, act: () => Promise<void>): Promise<void> {
  for (const modifier of modifiers) await page.keyboard.down(MODIFIER_KEYS[modifier]);
  try {
    await act();
  } finally {
    for (const modifier of modifiers.toReversed()) await page.keyboard.up(MODIFIER_KEYS[modifier]);
  }
}

/**
 * Presses keys as they were pressed; those whose name is not known are left out. Before a key that moves in a list the
 * pause is kept: the list may have had to open.
 */
export async function strike(page: Page, strokes: readonly Stroke[]): Promise<void> {
  for (const [index, { t, key, text, modifiers }] of strokes.entries()) {
    const pause = t - (strokes[index - 1]?.t ?? t);
    if (CHOOSING.has(key ?? '') && pause > STAND) await sleep(Math.min(pause, LONGEST_STAND));
    const typed = text ?? key;
    if (typed === undefined || typed === 'Dead' || typed === 'Unidentified') continue;
    if (text !== undefined || isComposedByAltGr(typed, modifiers)) await page.keyboard.insertText(typed);
    else await holding(page, modifiers, () => pressKey(page, typed));
    await sleep(KEY_GAP);
  }
}

/** Text key by key; what no key of the layout makes is put in as an input method would. */
export async function typeText(page: Page, text: string): Promise<void> {
  for (const char of text) {
    await pressKey(page, char === '\n' ? 'Enter' : char);
    await sleep(KEY_GAP);
  }
}

async function pressKey(page: Page, key: string): Promise<void> {
  // Playwright knows the keys of the US layout and says so by throwing.
  await page.keyboard.press(key).catch(async () => {
    if ([...key].length === 1) await page.keyboard.insertText(key);
  });
}

function isComposedByAltGr(key: string, modifiers: Modifiers): boolean {
  return key.length === 1 && modifiers.includes('ctrl') && modifiers.includes('alt');
}
