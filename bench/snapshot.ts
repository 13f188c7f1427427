/**
 * `npm run bench -- snapshot [ELEMENTS] [ROUNDS] [ARMS]`: what reading a whole page for the first time costs its main
 * thread, and what a pointer's move costs, Candor beside rrweb's recorder and an extension that does nothing. `ARMS`: names
 * of those to run, with commas between them.
 */
import type { CDPSession, Page } from 'playwright-core';
import { serve } from '../e2e/lab/site';
import { mixedPage } from './describe/page';
import { median } from './figures/median';
import { ARMS, type Arm, openArm } from './page-cost/arms';
import { scriptTime } from './snapshot/script-time';

/** By then every recorder has read the page. Milliseconds. */
const READ = 8_000;
const MOVES = 1_000;
/** How far a quick hand goes from one move to the next: it rests on nothing, for rests are events of their own. CSS pixels. */
const STEP = { x: 7, y: 5 };

interface Cost {
  /** Of the main thread, from the beginning of the page until it was read. Milliseconds. */
  reading: number;
  /** The longest task after the page has loaded. Milliseconds; 0 when none took 50. */
  longest: number;
  /** Of the page's scripts, for one move of the pointer, without what they do while it is still. Microseconds. */
  move: number;
}

/** Every task over 50 ms, in the page's own words (Long Tasks API). */
const WATCH = `<script>
  window.long = [];
  new PerformanceObserver((list) => long.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration])))
    .observe({ type: 'longtask', buffered: true });
</script>`;

export async function run([elements = '50000', rounds = '5', names]: readonly string[]): Promise<void> {
  const chosen = ARMS.filter((name) => names?.split(',').includes(name) ?? true);
  const html = mixedPage(Number(elements)).replace('<body>', `${WATCH}<body>`);
  const site = await serve((path) => (path === '/' ? html : undefined));
  const arms = await Promise.all(chosen.map(openArm));
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

/** The page has no scripts of its own: what runs is the recorder's. */
async function moveTime(cdp: CDPSession): Promise<number> {
  const started = performance.now();
  const moving = await scriptTime(cdp, async () => {
    for (let move = 0; move < MOVES; move++) {
      const at = { x: 100 + ((move * STEP.x) % 900), y: 100 + ((move * STEP.y) % 500) };
      await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
    }
  });
  const took = performance.now() - started;
  const still = await scriptTime(cdp, () => new Promise((done) => setTimeout(done, took)));
  return ((moving - still) * 1_000) / MOVES;
}

function print(costs: ReadonlyMap<string, readonly Cost[]>, elements: number): void {
  const of = (arm: string, what: keyof Cost): number =>
    median((costs.get(arm) ?? []).map((cost) => cost[what]));
  const base = costs.has('no-op') ? 'no-op' : 'none';
  console.log(`${elements} elements; medians of the main thread; reading: over "${base}"`);
  console.log('recorder          reading, ms   longest task, ms   pointer move, µs');
  for (const name of costs.keys()) {
    const cells = [
      (of(name, 'reading') - of(base, 'reading')).toFixed(1).padStart(11),
      of(name, 'longest').toFixed(0).padStart(18),
      of(name, 'move').toFixed(1).padStart(18),
    ];
    console.log(`${name.padEnd(18)}${cells.join(' ')}`);
  }
}
