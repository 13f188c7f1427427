import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TraceLine } from '../src/trace/event';
import { Lab, linesOf } from './lab/lab';
import { type Site, serve } from './lab/site';

const PAGE = '<!doctype html><title>Work</title><button id=go>Go</button>';

let site: Site;
let lab: Lab;

beforeAll(async () => {
  site = await serve((path) => (path === '/' ? PAGE : undefined));
});
afterAll(() => site?.close());

/** Wall-clock milliseconds of every click in the store, by session start and time within it. */
function clickTimes(lines: TraceLine[]): number[] {
  let startedAt = 0;
  return lines.flatMap((line) => {
    if (line.type === 'start') startedAt = line.at;
    return line.type === 'click' ? [startedAt + line.t] : [];
  });
}

describe('a pause', () => {
  beforeAll(async () => {
    lab = await Lab.open();
  });
  afterAll(() => lab?.close());

  it('stops every event in all tabs within a second, survives a browser restart, and ends when resumed', async () => {
    const tabs = await Promise.all([lab.context.newPage(), lab.context.newPage()]);
    for (const tab of tabs) {
      await tab.goto(site.url);
      await tab.bringToFront();
      await tab.click('#go');
    }
    const pausedAt = await pauseNow();
    expect((await lab.state()).recording.status).toBe('paused');
    const fresh = await lab.context.newPage();
    await fresh.goto(site.url);
    for (const tab of [...tabs, fresh]) {
      await tab.bringToFront();
      await tab.click('#go');
    }
    await lab.restartBrowser();
    expect((await lab.state()).recording.status).toBe('paused');
    const after = await lab.context.newPage();
    await after.goto(site.url);
    await after.click('#go');
    const resumedAt = Date.now();
    await lab.ask('resume');
    expect((await lab.state()).recording.status).toBe('recording');
    await after.bringToFront();
    // The recorder is put into open pages after the resume; until it has asked, clicks are nobody's.
    await vi.waitFor(
      async () => {
        await after.click('#go');
        const clicks = clickTimes(linesOf(await lab.readBack()));
        expect(clicks.filter((time) => time > resumedAt).length).toBeGreaterThan(0);
      },
      { timeout: 10_000, interval: 100 },
    );

    const sessions = await lab.finish();
    const lines = linesOf(sessions);
    const times = clickTimes(lines);
    expect(times.filter((time) => time < pausedAt)).toHaveLength(2);
    expect(times.filter((time) => time >= pausedAt && time < resumedAt)).toEqual([]);
    expect(times.filter((time) => time > resumedAt).length).toBeGreaterThan(0);
    expect(
      lines.flatMap((line) => (line.type === 'end' || line.type === 'start' ? [line.reason] : [])),
    ).toEqual(['first', 'pause', 'resume', 'browser']);
    for (const { verification } of sessions) expect(verification).toMatchObject({ ok: true, complete: true });
  });
});

/** Wall-clock milliseconds by which the pause had to hold: the second that it may take is not used up. */
async function pauseNow(): Promise<number> {
  await lab.ask('pause');
  return Date.now();
}
