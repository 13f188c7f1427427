import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle, Frame } from 'playwright-core';
import type { ElementDescription } from '../../trace/event';
import { revealClosedRoots } from './closed-roots';
import { callInPage, callOn, elementInPage, prepare } from './in-page';
import type { Query, Resolution } from './page/query';
import type { Stage } from './stage';
import type { TracePages } from './trace-pages';
import { firstLineOf, StepFailed } from './verdict';

const POLL = 100;
const BY_PLACE = 'There is another one of the same name now: it was told from it by where it stands.';
/** The element around a frame is there as soon as the frame is. Milliseconds. */
const FRAME_PATIENCE = 1_000;

/** An element of the live browser that is what was recorded. */
export interface Found {
  frame: Frame;
  handle: ElementHandle<Element>;
  by: string[];
  score: number;
  /** What is otherwise than when recorded. */
  divergence?: string;
}

/** What an element must be before it can be acted on. */
export type Need = 'there' | 'visible' | 'enabled';

interface Sought {
  page: number;
  element: ElementDescription;
  /** Where its box began in its frame's viewport when it was acted on. */
  origin?: readonly [number, number] | undefined;
  need: Need;
}

/** Finds elements of the trace in the live browser, and waits for them. */
export class Locator {
  /** By how much things stand elsewhere than recorded, by page: what was found last says it. */
  readonly #shifts = new Map<number, { x: number; y: number }>();

  constructor(
    private readonly stage: Stage,
    private readonly trace: TracePages,
    private readonly patience: number,
  ) {}

  /** By how much things stand elsewhere on a page than recorded, as far as is known. */
  shiftOn(page: number): { x: number; y: number } {
    return this.#shifts.get(page) ?? { x: 0, y: 0 };
  }

  /** Waits for the element. @throws StepFailed with what could have been meant, when it does not come in time */
  async find(sought: Sought, patience = this.patience): Promise<Found> {
    let seen: Seen = { why: 'its page is not there' };
    for (const end = Date.now() + patience; ; await sleep(POLL)) {
      seen = await this.#look(sought).catch((error) => ({ why: firstLineOf(error).replace(/\.$/, '') }));
      if (seen.found) return seen.found;
      if (Date.now() >= end) break;
    }
    throw new StepFailed(
      `${nameOf(sought.element)} was not found within ${patience / 1000} s: ${seen.why}.`,
      seen.resolution?.candidates,
    );
  }

  /** Waits for a page's frame. @throws StepFailed when it does not come in time */
  async findFrame(page: number): Promise<Frame> {
    for (const end = Date.now() + this.patience; ; await sleep(POLL)) {
      try {
        return await this.frame(page);
      } catch (error) {
        if (Date.now() >= end) throw error;
      }
    }
  }

  /** The live frame that shows a page of the trace. */
  async frame(page: number): Promise<Frame> {
    const path = this.trace.page(page)?.framePath ?? [];
    const parent = this.trace.parent(page);
    if (parent === undefined) return childAt((await this.stage.showing(page)).mainFrame(), path);
    const around = await this.frame(parent);
    const element = this.trace.frameElement(page);
    const content = element && (await this.#contentOf(parent, element));
    return content ?? childAt(around, path.slice(-1));
  }

  async #contentOf(page: number, element: ElementDescription): Promise<Frame | null | undefined> {
    const found = await this.find({ page, element, need: 'there' }, FRAME_PATIENCE).catch(() => undefined);
    return await found?.handle.contentFrame();
  }

  async #look(sought: Sought): Promise<Seen> {
    const frame = await this.frame(sought.page);
    await prepare(frame);
    if (sought.element.shadowPath.length > 0) await revealClosedRoots(frame.page(), frame);
    const resolution = await callInPage(frame, 'resolve', this.#query(sought));
    const best = resolution.candidates[0];
    if (resolution.reason || !best) return { why: reasonOf(resolution), resolution };
    const handle = await elementInPage(frame, 0);
    if (!handle) return { why: 'it went away', resolution };
    const why = await this.#unmet(handle, sought);
    if (why) return { why, resolution };
    const by = best.by.length > 0 ? best.by : ['likeness'];
    const divergence = resolution.isByPlace ? { divergence: BY_PLACE } : {};
    return { why: '', resolution, found: { frame, handle, by, score: best.score, ...divergence } };
  }

  #query({ page, element, origin }: Sought): Query {
    const shift = this.#shifts.get(page);
    if (!shift) return { element };
    const [x, y, width, height] = element.box;
    const [left, top] = origin ?? [x, y];
    return { element, expected: { x: left + width / 2 + shift.x, y: top + height / 2 + shift.y } };
  }

  async #unmet(handle: ElementHandle<Element>, sought: Sought): Promise<string | undefined> {
    const { box, visible, enabled } = await callOn(handle, 'probe');
    if (sought.need !== 'there' && !visible) return 'it is not visible';
    const wasEnabled = sought.element.state.disabled !== true;
    if (sought.need === 'enabled' && !enabled && wasEnabled) return 'it is disabled';
    if (sought.origin && visible) {
      const [x, y] = sought.origin;
      this.#shifts.set(sought.page, { x: box.x - x, y: box.y - y });
    }
    return undefined;
  }
}

/** The frame at a place below another. @throws StepFailed when it is not there */
function childAt(top: Frame, path: readonly number[]): Frame {
  return path.reduce((frame, index) => {
    const child = frame.childFrames()[index];
    if (!child) throw new StepFailed(`The frame at ${path.join(', ')} is not there.`);
    return child;
  }, top);
}

interface Seen {
  why: string;
  found?: Found;
  resolution?: Resolution;
}

function reasonOf({ reason, candidates }: Resolution): string {
  if (reason === 'ambiguous') return 'several elements fit equally well';
  const best = candidates[0];
  return best
    ? `the best that is there fits by ${Math.round(best.score * 100)} % only`
    : 'nothing like it is there';
}

export function nameOf({ role, name, text, tag }: ElementDescription): string {
  const label = (name || text).replace(/\s+/g, ' ');
  return `${role === 'generic' || role === '' ? tag : role}${label ? ` "${label.slice(0, 60)}"` : ''}`;
}
