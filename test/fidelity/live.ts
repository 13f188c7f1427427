import type { Frame, Page } from 'playwright-core';
import { Hands } from '../../e2e/tasks/hands';
import type { FidelityPage, Step } from './page';
import type { View } from './view';

/** What a page and the frames in it showed at a time. */
export interface Sample {
  /** Milliseconds since the epoch. */
  at: number;
  /** By path of the frame; the page itself is ''. */
  views: Record<string, View>;
}

/** What is changed without a sign is to be read within this time, so it is waited for. Milliseconds. */
const PROMISED = 5_000;
/** What a person types is judged whole: it is told when they have left the field, or have been quiet for so long. */
const QUIET = 5_000;

/** What tells at once may still be telling. Milliseconds. */
const AT_ONCE = 1_000;

/** How a page is looked at while it is recorded. */
export interface Watching {
  redacts: boolean;
  /** The recorder reads some changes late. */
  isLate: boolean;
}

/** Opens the page, does its steps, and looks at it before the first and after each. */
export async function walkThrough(
  page: Page,
  url: string,
  { steps }: FidelityPage,
  { redacts, isLate }: Watching,
): Promise<Sample[]> {
  await page.goto(url);
  await page.waitForFunction('window.taskReady === true');
  const hands = new Hands(page);
  const samples: Sample[] = [];
  for (const step of [undefined, ...steps]) {
    if (step) await take(step, page, hands);
    // What is tested is that everything is told by then; no event says so.
    await page.waitForTimeout(isLate ? PROMISED + (typeof step === 'function' ? QUIET : 0) : AT_ONCE);
    const at = Date.now();
    samples.push({ at, views: await viewsOf(page, redacts) });
  }
  return samples;
}

async function take(step: Step, page: Page, hands: Hands): Promise<void> {
  if (typeof step !== 'string') return step(hands);
  const wait = 'const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));';
  await page.evaluate(`(async () => { ${wait} ${step} })()`);
}

async function viewsOf(page: Page, redacts: boolean): Promise<Record<string, View>> {
  const views: Record<string, View> = {};
  for (const frame of page.frames()) {
    views[await pathOf(frame)] = await frame.evaluate<View>(`fidelity.livePage(${redacts})`);
  }
  return views;
}

async function pathOf(frame: Frame): Promise<string> {
  const parent = frame.parentFrame();
  if (!parent) return '';
  const element = await frame.frameElement();
  const index = await parent.evaluate((inside) => fidelity.frameIndex(inside), element);
  const above = await pathOf(parent);
  return above === '' ? String(index) : `${above}.${index}`;
}
