/**
 * `npm run bench -- snapshot [ELEMENTS] [ROUNDS]`: what reading a whole page for the first time costs its main thread, and
 * what a pointer's move costs, Candor beside rrweb's recorder and an extension that does nothing.
 */
import type { CDPSession, Page } from 'playwright-core';
import { serve } from '../e2e/lab/site';
import { mixedPage } from './describe/page';
import { median } from './figures/median';
import { ARMS, type Arm, openArm } from './page-cost/arms';

/** By then every recorder has read the page. Milliseconds. */
const READ = 8_000;
const MOVES = 1_000;

interface Cost {
  /** Of the main thread, from the beginning of the page until it was read. Milliseconds. */
  reading: number;
  /** The longest task after the page has loaded. Milliseconds; 0 when none took 50. */
  longest: number;
  /** Of the main thread, for one move of the pointer. Microseconds. */
  move: number;
}

/** Every task over 50 ms, in the page's own words (Long Tasks API). */
const WATCH = `<script>
  window.long = [];
  new PerformanceObserver((list) => long.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration])))
    .observe({ type: 'longtask', buffered: true });
</script>`;

export async function run([elements = '50000', rounds = '5']: readonly string[]): Promise<void> {
  const html = mixedPage(Number(elements)).replace('<body>', `${WATCH}<body>`);
  const site = await serve((path) => (path === '/' ? html : undefined));
  const arms = await Promise.all(ARMS.map(openArm));
  const costs = new Map<string, Cost[]>();
  try {
    for (let round = 0; round < Number(rounds); round++) {
      for (const arm of arms) {
        costs.set(arm.name, [...(costs.get(arm.name) ?? []), await costOf(arm, site.url)]);
        await arm.closePages();
      }
    }
  } finally {
    for (const arm of arms) await arm.close();
    await site.close();
  }
  print(costs, Number(elements));
}

async function costOf(arm: Arm, url: string): Promise<Cost> {
  const page = await arm.page();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  await page.waitForTimeout(READ);
  const reading = await taskTime(cdp);
  const longest = await longestTask(page);
  const move = await moveTime(cdp);
  return { reading, longest, move };
}

/** Processor time of the main thread's tasks so far. Milliseconds. */
async function taskTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

function longestTask(page: Page): Promise<number> {
  return page.evaluate<number>(
    `Math.max(0, ...long.filter(([start]) => start > performance.timing.loadEventEnd - performance.timeOrigin).map(([, took]) => took))`,
  );
}

async function moveTime(cdp: CDPSession): Promise<number> {
  const before = await taskTime(cdp);
  for (let move = 0; move < MOVES; move++) {
    const at = { x: 100 + (move % 400), y: 100 + (move % 300) };
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
  }
  return (((await taskTime(cdp)) - before) * 1_000) / MOVES;
}

function print(costs: ReadonlyMap<string, readonly Cost[]>, elements: number): void {
  const of = (arm: string, what: keyof Cost): number =>
    median((costs.get(arm) ?? []).map((cost) => cost[what]));
  console.log(`${elements} elements; medians of the main thread, over an extension that does nothing`);
  console.log('recorder          reading, ms   longest task, ms   pointer move, µs');
  for (const name of costs.keys()) {
    const over = (what: keyof Cost): string => (of(name, what) - of('no-op', what)).toFixed(1);
    const cells = [
      over('reading').padStart(11),
      of(name, 'longest').toFixed(0).padStart(18),
      over('move').padStart(18),
    ];
    console.log(`${name.padEnd(18)}${cells.join(' ')}`);
  }
}
