import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPlainBrowser } from './invisible/plain-browser';
import { Lab } from './lab/lab';
import { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';

/** How long a page storms. Milliseconds. */
const STORM = 8_000;
/** Of one processor: what the page's thread may work for the recording, on top of the storm itself. */
const MOST_ADDED = 0.25;
/** Of page content, in bytes a second of storm, before it is packed. */
const MOST_STORED = 1_000_000;

/** Changes in every frame, far more than a recording could hold: texts, attributes, new and removed elements. */
const PAGE = `<!doctype html><title>Storm</title><button id=b>Real</button><div id=sea></div><script>
  sea.innerHTML = '<p><b>0</b></p>'.repeat(2000);
  window.storm = (milliseconds) => new Promise((done) => {
    const end = performance.now() + milliseconds;
    let turn = 0;
    const step = () => {
      turn++;
      for (let n = 0; n < 400; n++) {
        const p = sea.children[(turn * 400 + n) % sea.children.length];
        p.firstChild.textContent = turn + ' ' + n;
        p.setAttribute('class', 'wave-' + (turn % 7));
        if (n % 10 === 0) { const fresh = document.createElement('p'); fresh.innerHTML = '<b>new</b>'; sea.append(fresh); sea.firstChild.remove(); }
      }
      if (performance.now() < end) setTimeout(step, 16); else done(turn);
    };
    step();
  });
</script>`;

interface Storm {
  /** Times that the page changed itself. */
  turns: number;
  /** Processor time of the page's process, as a share of one processor. */
  share: number;
}

async function storm(page: Page): Promise<Storm> {
  const session = await page.context().newCDPSession(page);
  const before = await busyTime(session);
  const started = performance.now();
  const turns = await page.evaluate(`storm(${STORM})`);
  const elapsed = (performance.now() - started) / 1_000;
  return { turns: Number(turns), share: ((await busyTime(session)) - before) / elapsed };
}

/** Seconds that the page's main thread has worked. */
async function busyTime(session: CDPSession): Promise<number> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await session.send('Performance.getMetrics');
  return (
    metrics.find(({ name }) => name === 'ThreadTime')?.value ??
    metrics.find(({ name }) => name === 'TaskDuration')?.value ??
    0
  );
}

async function stormOn(page: Page): Promise<Storm> {
  await page.goto(site.url);
  return storm(page);
}

let site: Site;
let plain: Storm;
let recorded: Storm;
let lines: Lines;

beforeAll(async () => {
  site = await serve((path) => (path === '/' ? PAGE : undefined));
  plain = await inPlainBrowser(async (context) => stormOn(await context.newPage()));
  const lab = await Lab.open();
  try {
    const page = await lab.context.newPage();
    await page.goto(site.url);
    await lab.recorded();
    recorded = await storm(page);
    await page.click('#b');
    lines = new Lines(await lab.finish());
  } finally {
    await lab.close();
  }
  console.log(
    `A storm of ${STORM / 1_000} s: ${plain.turns} turns and ${inPercent(plain.share)} of a processor without recording, ` +
      `${recorded.turns} turns and ${inPercent(recorded.share)} with it, ` +
      `of which ${inPercent(added())} for the recording; ${stored()} bytes of page content recorded.`,
  );
});
afterAll(async () => {
  await site?.close();
});

/** Beyond what so many turns of the storm take without recording. */
function added(): number {
  return recorded.share - plain.share * (recorded.turns / plain.turns);
}

function inPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function stored(): number {
  return JSON.stringify(lines.of('dom')).length;
}

describe('a page that changes without end', () => {
  it('takes little of the processor for its recording', () => {
    expect(added()).toBeLessThan(MOST_ADDED);
  });

  it('fills no store: what it changed in between is not told', () => {
    expect(stored()).toBeLessThan((MOST_STORED * STORM) / 1_000);
  });

  it('is recorded all the same, with what was done at its end', () => {
    expect(lines.problems).toEqual([]);
    expect(lines.of('click').map((click) => lines.nameOf(click))).toEqual(['Real']);
  });
});
