import type { CDPSession, Page } from 'playwright-core';
import { Lab } from '../e2e/lab/lab';
import { Lines } from '../e2e/lab/lines';
import { serve } from '../e2e/lab/site';
import { bytesOf, deviations, type NotedPoint } from './pointer/compare';

/** Moves a second, as many as a common mouse makes. */
const RATE = 125;

/** The page itself notes every point that the browser had, on the clock of its time origin. */
const PAGE = `<!doctype html><title>Pointer</title><style>html{height:100%}</style><script>
  window.noted = [];
  addEventListener('pointermove', (event) => {
    for (const { timeStamp, clientX, clientY } of event.getCoalescedEvents()) noted.push([timeStamp, clientX, clientY]);
  });
</script>`;

export interface PointerOptions {
  /** Of movement. */
  seconds: number;
}

export interface PointerResult {
  points: number;
  /** Largest distance of a noted point from the recorded path within a millisecond of its time. CSS pixels. */
  worstPixels: number;
  /** Largest time by which a point lies outside of the recorded paths. Milliseconds. */
  worstMilliseconds: number;
  bytesPerMinute: number;
  /** The same points as JSON objects. */
  jsonBytesPerMinute: number;
}

/** `npm run bench -- pointer [SECONDS]` */
export async function run([seconds = '60']: readonly string[]): Promise<void> {
  const result = await measure({ seconds: Number(seconds) });
  const { points, worstPixels, worstMilliseconds, bytesPerMinute, jsonBytesPerMinute } = result;
  console.log(`${points} points that the page had in ${seconds} s of movement at ${RATE} a second`);
  console.log(
    `furthest from the recorded path: ${worstPixels.toFixed(2)} px, ${worstMilliseconds.toFixed(2)} ms`,
  );
  console.log(`bytes a minute: ${bytesPerMinute} recorded, ${jsonBytesPerMinute} as JSON of the same points`);
}

/** Moves the pointer as a hand does, and compares what was recorded with what the page has seen. */
export async function measure({ seconds }: PointerOptions): Promise<PointerResult> {
  const site = await serve((path) => (path === '/' ? PAGE : undefined));
  const lab = await Lab.open();
  try {
    const page = await lab.context.newPage();
    await page.goto(site.url);
    await recordingOf(page, lab);
    await move(await page.context().newCDPSession(page), seconds);
    const noted = await notedIn(page);
    return compare(noted, new Lines(await lab.finish()), seconds);
  } finally {
    await lab.close();
    await site.close();
  }
}

/** Waits until what the pointer does is recorded; then the page begins to note. */
async function recordingOf(page: Page, lab: Lab): Promise<void> {
  for (let x = 1; new Lines(await lab.readBack()).of('pointer').length === 0; x++)
    await page.mouse.move(x, 5);
  await page.evaluate('noted.length = 0');
}

/** Sweeps with halts, corners and a tremor, at the pace of a mouse; the browser may put moves together. */
async function move(cdp: CDPSession, seconds: number): Promise<void> {
  const start = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let i = 0; i < seconds * RATE; i++) {
    const due = start + (i * 1_000) / RATE;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    sent.push(cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...handAt(i / RATE) }));
  }
  await Promise.all(sent);
}

/** Where a hand is after so many seconds. CSS pixels. */
function handAt(t: number): { x: number; y: number } {
  const isResting = Math.floor(t) % 5 === 4;
  const at = isResting ? Math.floor(t) : t;
  const corner = Math.abs((at % 2) - 1);
  return {
    x: Math.round(100 + 500 * corner + 40 * Math.sin(at * 7)),
    y: Math.round(250 + 180 * Math.sin(at * 1.7) + 3 * Math.sin(at * 61)),
  };
}

/** On the wall clock, when the page has seen them all. */
async function notedIn(page: Page): Promise<NotedPoint[]> {
  const { origin, noted } = await page.evaluate<{ origin: number; noted: [number, number, number][] }>(
    'new Promise((done) => requestAnimationFrame(() => done({ origin: performance.timeOrigin, noted })))',
  );
  return noted.map(([t, x, y]) => ({ t: origin + t, x, y }));
}

function compare(noted: readonly NotedPoint[], lines: Lines, seconds: number): PointerResult {
  const paths = lines.of('pointer');
  const startedAt = lines.of('start')[0]?.at ?? 0;
  const { pixels, milliseconds } = deviations(
    noted,
    paths.map(({ t, path }) => lines.decode(path).map((point) => ({ ...point, t: startedAt + t + point.t }))),
  );
  const perMinute = 60 / seconds;
  return {
    points: noted.length,
    worstPixels: Math.max(...pixels),
    worstMilliseconds: Math.max(...milliseconds),
    bytesPerMinute: Math.round(bytesOf(paths) * perMinute),
    jsonBytesPerMinute: Math.round(bytesOf(noted) * perMinute),
  };
}
