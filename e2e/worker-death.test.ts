import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PopupState } from '../src/messages/popup';
import { Lab, linesOf } from './lab/lab';
import { type Site, serve } from './lab/site';

const PAGE = '<!doctype html><title>Work</title><button id=go>Go</button>';
const DEATHS = 5;
const CLICKS = 8;

let site: Site;
let lab: Lab;

beforeAll(async () => {
  site = await serve((path) => (path === '/' ? PAGE : undefined));
  lab = await Lab.open();
});
afterAll(async () => {
  await lab?.close();
  await site?.close();
});

it('a worker that is killed five times in the middle of a session loses nothing', async () => {
  const page = await lab.context.newPage();
  await page.goto(site.url);
  await expect.poll(async () => waiting(await lab.state())).toBeGreaterThan(0);
  for (let death = 0; death < DEATHS; death++) {
    for (let click = 0; click < CLICKS; click++) await page.click('#go');
    await lab.killWorker();
  }
  for (let click = 0; click < CLICKS; click++) await page.click('#go');

  expect(lab.deaths).toBe(DEATHS);
  const sessions = await lab.finish();
  const lines = linesOf(sessions);
  expect(sessions).toHaveLength(1);
  expect(sessions[0]?.verification).toMatchObject({ ok: true, complete: true, problems: [] });
  const clicks = lines.filter((line) => line.type === 'click');
  expect(clicks).toHaveLength((DEATHS + 1) * CLICKS);
  expect(lines.filter((line) => line.type === 'gap')).toEqual([]);
});

function waiting({ delivery }: PopupState): number {
  return delivery.status === 'known' ? delivery.waitingChunks : 0;
}
