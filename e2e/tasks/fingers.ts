import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { offerTouch, touch } from '../../src/research/rerun/pointers';
import type { Point } from './mouse';

/** Of a hand: the steps of a movement, the time between them, and how long a tap lasts. Milliseconds. */
const STEPS = 12;
const STEP_MS = 12;
const TAP_MS = 60;

type Way = readonly [from: Point, to: Point];

/** Fingers on a touch screen. */
export class Fingers {
  constructor(private readonly page: Page) {}

  async tap(at: Point, holdMs = TAP_MS): Promise<void> {
    await offerTouch(this.page);
    await touch(this.page, 'touchStart', [{ id: 0, ...at }]);
    await setTimeout(holdMs);
    await touch(this.page, 'touchEnd', []);
    await setTimeout(TAP_MS);
  }

  /** Each finger goes its way, all at once. */
  async slide(...ways: readonly Way[]): Promise<void> {
    await offerTouch(this.page);
    for (let step = 0; step <= STEPS; step++) {
      const part = step / STEPS;
      const fingers = ways.map(([from, to], id) => ({
        id,
        x: from.x + (to.x - from.x) * part,
        y: from.y + (to.y - from.y) * part,
      }));
      await touch(this.page, step === 0 ? 'touchStart' : 'touchMove', fingers);
      await setTimeout(STEP_MS);
    }
    await touch(this.page, 'touchEnd', []);
    await setTimeout(TAP_MS);
  }
}
