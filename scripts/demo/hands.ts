import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'chrome-remote-interface';

const WAIT_MS = 20_000;
const MOVES = 12;

interface Point {
  x: number;
  y: number;
}

/** Hands on mouse and keyboard: real input through the debugging port, at places that are awaited, not guessed. */
export class Hands {
  readonly #client: Client;
  #at: Point = { x: 5, y: 5 };

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Moves to an element and clicks it.
   * @param frame selector of the (same-origin) frame that it is in
   */
  async click(selector: string, frame?: string): Promise<void> {
    const to = await this.#place(selector, frame);
    await this.#moveTo(to);
    const button = { ...to, button: 'left', clickCount: 1 } as const;
    await this.#client.Input.dispatchMouseEvent({ ...button, type: 'mousePressed', buttons: 1 });
    await this.#client.Input.dispatchMouseEvent({ ...button, type: 'mouseReleased', buttons: 0 });
  }

  /** Clicks a link and waits until the next page has loaded. */
  async follow(selector: string): Promise<void> {
    const loaded = this.#client.Page.loadEventFired();
    await this.click(selector);
    await inTime(loaded, `the page behind ${selector}`);
  }

  async type(text: string): Promise<void> {
    for (const character of text) await this.#stroke({ key: character, text: character });
  }

  press(key: 'Tab' | 'Enter'): Promise<void> {
    const code = key === 'Tab' ? 9 : 13;
    return this.#stroke({
      key,
      code: key,
      windowsVirtualKeyCode: code,
      ...(key === 'Enter' ? { text: '\r' } : {}),
    });
  }

  /** Turns the wheel where the pointer is, and waits until the page has come to rest. */
  async wheel(pixels: number): Promise<void> {
    await this.#evaluate(
      `
      globalThis.rest = new Promise((done) => document.addEventListener('scrollend', done, { once: true })).then(() => true)`,
      false,
    );
    await this.#client.Input.dispatchMouseEvent({
      ...this.#at,
      type: 'mouseWheel',
      deltaX: 0,
      deltaY: pixels,
    });
    await this.#evaluate('globalThis.rest');
  }

  /** Waits until an element is there, visible and no longer moving. */
  async #place(selector: string, frame: string | undefined): Promise<Point> {
    const value = await this.#evaluate(placeOf(selector, frame));
    const [x, y] = Array.isArray(value) ? value : [];
    if (typeof x === 'number' && typeof y === 'number') return { x, y };
    throw new Error(`${selector} has no place on the page.`);
  }

  /** On a slightly bent way, as hands do. */
  async #moveTo(to: Point): Promise<void> {
    const from = this.#at;
    for (let step = 1; step <= MOVES; step += 1) {
      const share = step / MOVES;
      const bend = Math.sin(share * Math.PI) * 12;
      const x = from.x + (to.x - from.x) * share;
      const y = from.y + (to.y - from.y) * share + bend;
      await this.#client.Input.dispatchMouseEvent({ type: 'mouseMoved', x, y: step === MOVES ? to.y : y });
    }
    this.#at = to;
  }

  async #stroke(key: {
    key: string;
    text?: string;
    code?: string;
    windowsVirtualKeyCode?: number;
  }): Promise<void> {
    await this.#client.Input.dispatchKeyEvent({ ...key, type: 'keyDown' });
    const { text: _, ...released } = key;
    await this.#client.Input.dispatchKeyEvent({ ...released, type: 'keyUp' });
  }

  async #evaluate(expression: string, awaitPromise = true): Promise<unknown> {
    const run = this.#client.Runtime.evaluate({ expression, awaitPromise, returnByValue: awaitPromise });
    const { result, exceptionDetails } = await inTime(run, expression);
    if (exceptionDetails) throw new Error(`${exceptionDetails.text} in: ${expression}`);
    return result.value;
  }
}

async function inTime<T>(happening: Promise<T>, what: string): Promise<T> {
  const timer = new AbortController();
  const late = sleep(WAIT_MS, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`The page was not ready within ${WAIT_MS} ms for: ${what}`);
  });
  try {
    return await Promise.race([happening, late]);
  } finally {
    timer.abort();
  }
}

/** JavaScript for the page: resolves to the middle of the element, seen from the top window. */
function placeOf(selector: string, frame: string | undefined): string {
  return `(async () => {
    const frame = ${frame === undefined ? 'undefined' : `document.querySelector(${JSON.stringify(frame)})`};
    const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
    const element = () => (frame ? frame.contentDocument : document)?.querySelector(${JSON.stringify(selector)});
    for (let last = ''; ; await nextFrame()) {
      const found = element();
      if (!found) continue;
      found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { x, y, width, height } = found.getBoundingClientRect();
      const outer = frame?.getBoundingClientRect() ?? { x: 0, y: 0 };
      const place = [outer.x + x + width / 2, outer.y + y + height / 2];
      if (width > 0 && height > 0 && String(place) === last) return place;
      last = String(place);
    }
  })()`;
}
