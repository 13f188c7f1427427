import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { boxOf } from './where';

export interface Point {
  x: number;
  y: number;
}

export type Target = Locator | Point;

/** A place in an element's box, as fractions of its width and height. The middle, if not told. */
export type Spot = readonly [number, number];

interface ClickOptions {
  spot?: Spot;
  button?: 'left' | 'right';
  /** Keys held meanwhile: `Control`, `Shift`. */
  holding?: readonly string[];
}

const MIDDLE: Spot = [0.5, 0.5];
/** Of a hand: the steps of a movement, and the time between its steps, a button's down and up. */
const STEPS = 8;
const STEP_MS = 8;
const PRESS_MS = 30;

/** The hand on the mouse: moves step by step, presses, lets go, turns the wheel. */
export class Mouse {
  readonly page: Page;
  #at: Point = { x: 5, y: 5 };

  constructor(page: Page) {
    this.page = page;
  }

  /** Milliseconds a person waits on purpose. */
  async rest(ms: number): Promise<void> {
    await setTimeout(ms);
  }

  async point(target: Target, spot: Spot = MIDDLE): Promise<Point> {
    if ('x' in target) return target;
    const box = await boxOf(target);
    return { x: box.x + box.width * spot[0], y: box.y + box.height * spot[1] };
  }

  /** Where something that moves is at this moment. */
  async pointNow(target: Locator): Promise<Point> {
    const box = await target.boundingBox();
    if (!box) throw new Error(`${target} has no box: it is gone.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  async move(target: Target, spot?: Spot, steps = STEPS): Promise<void> {
    const [from, to] = [this.#at, await this.point(target, spot)];
    for (let step = 1; step <= steps; step++) {
      const part = step / steps;
      await this.page.mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
      await this.rest(STEP_MS);
    }
    this.#at = to;
  }

  async hover(target: Target, dwellMs = 250): Promise<void> {
    await this.move(target);
    await this.rest(dwellMs);
  }

  async down(): Promise<void> {
    await this.page.mouse.down();
    await this.rest(PRESS_MS);
  }

  async up(): Promise<void> {
    await this.page.mouse.up();
    await this.rest(PRESS_MS);
  }

  async click(target: Target, { spot, button = 'left', holding = [] }: ClickOptions = {}): Promise<void> {
    await this.move(target, spot);
    for (const key of holding) await this.page.keyboard.down(key);
    await this.page.mouse.down({ button });
    await this.rest(PRESS_MS);
    await this.page.mouse.up({ button });
    for (const key of holding) await this.page.keyboard.up(key);
    await this.rest(PRESS_MS);
  }

  async doubleClick(target: Target): Promise<void> {
    await this.move(target);
    for (const clickCount of [1, 2]) {
      await this.page.mouse.down({ clickCount });
      await this.page.mouse.up({ clickCount });
    }
    await this.rest(PRESS_MS);
  }

  /** Presses on the first, lets go on the last; every leg in steps. */
  async drag(from: Target, to: Target, spots: { from?: Spot; to?: Spot } = {}): Promise<void> {
    await this.move(from, spots.from);
    await this.down();
    await this.move(to, spots.to, 2 * STEPS);
    await this.rest(PRESS_MS);
    await this.up();
  }

  async dragBy(from: Target, dx: number, dy: number, spot?: Spot): Promise<void> {
    const { x, y } = await this.point(from, spot);
    await this.drag({ x, y }, { x: x + dx, y: y + dy });
  }

  /** A stroke through points given within the target's box, as fractions. */
  async stroke(target: Locator, spots: readonly Spot[], stepsPerLeg = 3): Promise<void> {
    const [first, ...others] = await Promise.all(spots.map((spot) => this.point(target, spot)));
    if (!first) throw new Error('A stroke needs a point to begin at.');
    await this.move(first);
    await this.down();
    for (const point of others) await this.move(point, MIDDLE, stepsPerLeg);
    await this.up();
  }

  async wheel(dy: number, dx = 0): Promise<void> {
    await this.page.mouse.wheel(dx, dy);
    await this.rest(PRESS_MS);
  }

  /** Turns the wheel over a place until something is in sight there. */
  async wheelUntil(over: Target, isInSight: () => Promise<boolean>, dy = 60): Promise<void> {
    await this.move(over);
    for (let turn = 0; turn < 200 && !(await isInSight()); turn++) await this.wheel(dy);
  }

  /** Follows something that does not stand still and clicks it as soon as the pointer is on it. */
  async catchMoving(target: Locator): Promise<void> {
    await this.move(await this.pointNow(target));
    await this.move(await this.pointNow(target), MIDDLE, 2);
    await this.move(await this.pointNow(target), MIDDLE, 1);
    await this.page.mouse.down();
    await this.page.mouse.up();
  }
}
