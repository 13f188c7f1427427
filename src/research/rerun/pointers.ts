import type { CDPSession, Page } from 'playwright-core';
import type { Gesture } from '../actions/action';
import type { Spot } from './geometry';

export type Button = 'left' | 'middle' | 'right';

/** What is pointed with: a mouse or a pen. Places are CSS pixels in the tab's viewport. */
export interface Pointer {
  move(x: number, y: number): Promise<void>;
  down(press: Press): Promise<void>;
  up(press: Press): Promise<void>;
}

interface Press {
  button?: Button;
  clickCount?: number;
}

export interface Finger {
  id: number;
  x: number;
  y: number;
}

const BUTTON_BITS = { left: 1, right: 2, middle: 4 } as const;
/** How hard a pen presses: from 0 to 1. The format does not tell. */
const FORCE = 0.5;
/** Drag operations of the protocol. */
const COPY = 1;
/** Fingers that a touch screen tells apart. */
const MOST_FINGERS = 5;

const sessions = new WeakMap<Page, Promise<CDPSession>>();
const pens = new WeakMap<Page, Pen>();

/** The pointer of a gesture on a page. */
export function pointerOf(page: Page, { pointer }: Pick<Gesture, 'pointer'>): Pointer {
  if (pointer !== 'pen') return page.mouse;
  const pen = pens.get(page) ?? new Pen(page);
  pens.set(page, pen);
  return pen;
}

/** Gives a page what it would find on a device with a touch screen. */
export async function offerTouch(page: Page): Promise<void> {
  const session = await sessionOf(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: MOST_FINGERS });
}

/** Fingers on the screen: those that are down now. Of `touchEnd` those that stay down. */
export async function touch(
  page: Page,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  fingers: readonly Finger[],
): Promise<void> {
  const session = await sessionOf(page);
  await session.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: [...fingers],
  });
}

/** Drags files from outside the browser to a place and drops them there. @param paths absolute */
export async function dropFiles(page: Page, { x, y }: Spot, paths: readonly string[]): Promise<void> {
  const session = await sessionOf(page);
  const data = { items: [], files: [...paths], dragOperationsMask: COPY };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  }
}

/** A pen, which hovers as a mouse does. Only the DevTools protocol has one. */
class Pen implements Pointer {
  #at = { x: 0, y: 0 };
  #held: Button | undefined;

  constructor(private readonly page: Page) {}

  async move(x: number, y: number): Promise<void> {
    this.#at = { x, y };
    await this.#send('mouseMoved', { button: this.#held });
  }

  async down({ button = 'left', clickCount = 1 }: Press): Promise<void> {
    this.#held = button;
    await this.#send('mousePressed', { button, clickCount });
  }

  async up({ button = 'left', clickCount = 1 }: Press): Promise<void> {
    this.#held = undefined;
    await this.#send('mouseReleased', { button, clickCount });
  }

  async #send(
    type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
    { button, clickCount = 0 }: { button: Button | undefined; clickCount?: number },
  ): Promise<void> {
    const session = await sessionOf(this.page);
    await session.send('Input.dispatchMouseEvent', {
      type,
      ...this.#at,
      button: button ?? 'none',
      buttons: this.#held ? BUTTON_BITS[this.#held] : 0,
      clickCount,
      force: this.#held ? FORCE : 0,
      pointerType: 'pen',
    });
  }
}

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}
