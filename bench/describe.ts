/** What one description of an element costs the page: real Chromium, the recorder's own code in an isolated world. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, type CDPSession, chromium } from 'playwright-core';
import { findBrowser } from '../src/browser';
import type { Round, Times } from './describe/driver';
import { mixedPage } from './describe/page';

const SIZES = [1_000, 10_000, 50_000];
const DESCRIPTIONS = 500;
const UNHURRIED = 1_000;

const ROUNDS: readonly (Omit<Round, 'count'> & { name: string })[] = [
  { name: 'first', tries: 1, changing: false },
  { name: 'repeated', tries: 1, changing: false },
  { name: 'page changing', tries: 1, changing: true },
  { name: 'best of 10, no limit', tries: 10, changing: true, budget: UNHURRIED },
];

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('describe/driver.ts', import.meta.url));
  const options = { bundle: true, format: 'iife', write: false, target: 'es2022', minify: true } as const;
  const { outputFiles } = await build({ entryPoints: [entry], ...options });
  return outputFiles[0]?.text ?? '';
}

/** A page that nobody serves, with clocks of full resolution, and a way to run code in an isolated world of it. */
async function open(browser: Browser, html: string): Promise<{ cdp: CDPSession; contextId: number }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const headers = {
    'content-type': 'text/html',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  };
  await page.route('**/*', (route) => route.fulfill({ headers, body: html }));
  await page.goto('http://localhost/');
  const cdp = await page.context().newCDPSession(page);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'candor' };
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', world);
  return { cdp, contextId: executionContextId };
}

/** Seconds of processor time that the page's main thread has used. */
async function cpuSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function print(label: string, { times, partial }: Times, cpuMs: number): void {
  const sorted = times.toSorted((a, b) => a - b);
  const figures = [0.5, 0.95, 0.99, 1].map((share) => percentile(sorted, share).toFixed(2).padStart(7));
  const share = ((100 * partial) / times.length).toFixed(1).padStart(6);
  console.log(`${label.padEnd(36)}${figures.join('')}${share} %${cpuMs.toFixed(2).padStart(8)}`);
}

async function measure(browser: Browser, code: string, size: number): Promise<void> {
  const { cdp, contextId } = await open(browser, mixedPage(size));
  const evaluate = async (expression: string): Promise<Times> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      ...{ contextId, expression, returnByValue: true },
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(code);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  for (const { name, ...round } of ROUNDS) {
    const before = await cpuSeconds(cdp);
    const result = await evaluate(`candorRound(${JSON.stringify({ ...round, count: DESCRIPTIONS })})`);
    const cpu = ((await cpuSeconds(cdp)) - before) * 1_000;
    print(`${result.elements} elements, ${name}`, result, cpu / DESCRIPTIONS / round.tries);
  }
}

/** Prints milliseconds for each size of page; `options`: sizes instead of 1,000, 10,000 and 50,000 elements. */
export async function run(options: readonly string[]): Promise<void> {
  const sizes = options.length === 0 ? SIZES : options.map(Number);
  if (!sizes.every((size) => size > 0)) throw new Error(`Sizes are numbers of elements, not "${options}".`);
  const { path } = await findBrowser({ install: true });
  const code = await bundle();
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  try {
    console.log(`${'milliseconds'.padEnd(36)} median    p95    p99    max partial  CPU mean`);
    for (const size of sizes) await measure(browser, code, size);
  } finally {
    await browser.close();
  }
}
