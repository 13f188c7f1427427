import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveSuspicious } from '../invisible/site';
import { Lab } from '../lab/lab';
import type { Site } from '../lab/site';

/** Fresh documents: where the parts of one lie in memory is chance, so it is thrown again. */
const PAGES = 7;
const ROUNDS = 120;
const CALLS = 1_000;
/** The clock has steps of 100 microseconds; 1,000 calls take five of them. */
const TURNS = 5;
/** A thin wrapper may cost less; that there is none, invisible.test.ts sees. */
const MOST = 0.03;
const FUNCTIONS = ['attachShadow', 'insertRule'] as const;

/** How long the calls take, so many times over. Milliseconds; a function's source. */
const TIME = `(calls, turns) => {
  const total = { attachShadow: 0, insertRule: 0 };
  for (let turn = 0; turn < turns; turn++) {
    const hosts = Array.from({ length: calls }, () => document.createElement('div'));
    const style = document.head.appendChild(document.createElement('style'));
    const { sheet } = style;
    const start = performance.now();
    for (const host of hosts) host.attachShadow({ mode: 'open' });
    const between = performance.now();
    for (let rule = 0; rule < calls; rule++) sheet.insertRule('.x{color:red}', rule);
    const end = performance.now();
    style.remove();
    total.attachShadow += between - start;
    total.insertRule += end - between;
  }
  return total;
}`;

type Times = Record<(typeof FUNCTIONS)[number], number>;

let recorded: Site;
let plain: Site;
let lab: Lab;
/** Time in a recorded document divided by that in the one beside it, of every page. */
const ratios: Times[] = [];

beforeAll(async () => {
  recorded = await serveSuspicious();
  plain = await serveSuspicious();
  lab = await Lab.open({ sites: [`${recorded.url}/*`] });
  for (let page = 1; page <= PAGES; page++) ratios.push(await ratioOn(page));
});
afterAll(async () => {
  await lab?.close();
  await recorded?.close();
  await plain?.close();
});

/**
 * Two documents side by side, one of a site that the policy covers, one into which no recorder is put. They are of one
 * site to the browser, so one process runs both: between two processes such times differ by a third, by chance.
 */
async function ratioOn(pages: number): Promise<Times> {
  const page = await lab.context.newPage();
  const frames = [plain, recorded].map(({ url }) => `<iframe src="${url}/quiet"></iframe>`);
  await page.setContent(frames.join(''));
  // On each page the document and the frame in it.
  await lab.recorded(2 * pages);
  const [without, within] = [plain, recorded].map(({ url }) => page.frame({ url: `${url}/quiet` }));
  if (!without || !within) throw new Error('The page shows no frames.');
  const times: [Times, Times][] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await pairOf(without, within, round));
  await page.close();
  const ratio = (name: keyof Times): number =>
    undisturbed(times.map(([, other]) => other[name])) / undisturbed(times.map(([one]) => one[name]));
  return { attachShadow: ratio('attachShadow'), insertRule: ratio('insertRule') };
}

/** Without recording and with it. Neither is always the first. */
async function pairOf(without: Frame, within: Frame, round: number): Promise<[Times, Times]> {
  if (round % 2 === 0) return [await timesIn(without, round), await timesIn(within, round)];
  const last = await timesIn(within, round);
  return [await timesIn(without, round), last];
}

/** The source is new each time: when the engine optimises code that it knows already is chance, too. */
function timesIn(frame: Frame, round: number): Promise<Times> {
  return frame.evaluate<Times>(`/* ${round} */ (${TIME})(${CALLS}, ${TURNS})`);
}

/** Mean of the fastest quarter, which nothing else has interrupted: a mean, because single times are whole steps of the clock. */
function undisturbed(times: readonly number[]): number {
  const fastest = times.toSorted((a, b) => a - b).slice(0, times.length / 4);
  return fastest.reduce((sum, time) => sum + time, 0) / fastest.length;
}

/** Mean and its standard error. */
function estimate(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}

it.each(FUNCTIONS)('%s takes as long as in a document that is not recorded', (name) => {
  const { mean, error } = estimate(ratios.map((one) => one[name]));
  console.log(`${name} takes ${mean.toFixed(3)} ± ${error.toFixed(3)} of the time without recording`);
  // What a busy machine leaves open is not held against it; on a quiet one the error is next to nothing.
  expect(Math.abs(mean - 1) - 2 * error).toBeLessThan(MOST);
});
