import type { Frame, Locator, Page } from 'playwright-core';
import { pointerOf } from '../../src/research/rerun/pointers';
import { Fingers } from './fingers';
import { Mouse, type Point, type Target } from './mouse';
import { rectOfText } from './where';

/** Between a key's down and up, and between keys. Milliseconds. */
const KEY_MS = 15;

/**
 * A person's hands: nothing but mouse, wheel, fingers, pen and keys of the browser's own input pipeline, moved step by
 * step. The page is asked only where things are.
 */
export class Hands extends Mouse {
  readonly fingers = new Fingers(this.page);
  readonly pen = pointerOf(this.page, { pointer: 'pen' });

  find(selector: string, hasText?: string | RegExp): Locator {
    return this.page.locator(selector, hasText === undefined ? {} : { hasText });
  }

  text(text: string, within: Page | Frame | Locator = this.page): Locator {
    return within.getByText(text, { exact: true });
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: KEY_MS });
  }

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await this.page.keyboard.press(key, { delay: KEY_MS });
  }

  /** Clicks a field and types into it. */
  async enter(target: Target, text: string): Promise<void> {
    await this.click(target);
    await this.type(text);
  }

  /** Opens a `<select>` and chooses by the arrow keys. */
  async choose(select: Locator, label: string): Promise<void> {
    const steps = await select.evaluate((element, wanted) => {
      if (!(element instanceof HTMLSelectElement)) throw new Error('This is no select.');
      return Array.from(element.options).findIndex(({ text }) => text === wanted) - element.selectedIndex;
    }, label);
    await this.click(select);
    await this.press(steps < 0 ? 'ArrowUp' : 'ArrowDown', Math.abs(steps));
    await this.press('Enter');
  }

  /** The middle of a text that the element shows. */
  async middleOf(within: Locator, text: string): Promise<Point> {
    const { x, y, width, height } = await rectOfText(within, text);
    return { x: x + width / 2, y: y + height / 2 };
  }

  /** Marks a text that the element shows, with the mouse. */
  async selectText(within: Locator, text: string): Promise<void> {
    const { x, y, width, height } = await rectOfText(within, text);
    const middle = y + height / 2;
    await this.drag({ x: x + 0.5, y: middle }, { x: x + width - 0.5, y: middle });
  }
}
