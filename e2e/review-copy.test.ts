import { afterAll, beforeAll, expect, it } from 'vitest';
import { Lab, linesOf } from './lab/lab';
import { type Site, serve } from './lab/site';

const PAGE = '<!doctype html><title>Work</title><button id=go>Go</button>';
const HOUR_MS = 60 * 60_000;

let site: Site;
let lab: Lab;

beforeAll(async () => {
  site = await serve((path) => (path === '/' ? PAGE : undefined));
  lab = await Lab.open({ reviewHours: 2 });
});
afterAll(async () => {
  await lab?.close();
  await site?.close();
});

it('what was sealed can be read on the device until its time is over, and is gone at the next start', async () => {
  const page = await lab.context.newPage();
  await page.goto(site.url);
  await lab.recorded();
  await page.click('#go');
  await expect
    .poll(async () => linesOf(await lab.readBack()).some(({ type }) => type === 'click'))
    .toBe(true);
  const sealed = await review();
  const types = sealed.flatMap(({ lines }) => lines.split('\n').map((line) => JSON.parse(line).type));
  expect(types).toEqual(expect.arrayContaining(['start', 'page', 'click']));

  await page.close();
  await lab.ask('pause');
  await expect.poll(isSealed).toBe(true);
  const [first, second, ...others] = await review();
  await dateBack(first?.seq ?? 0, 2 * HOUR_MS + 1_000);
  await dateBack(second?.seq ?? 1, 2 * HOUR_MS - 600_000);
  await lab.killWorker();
  await expect.poll(async () => (await review()).map(({ seq }) => seq)).not.toContain(first?.seq);
  expect((await review()).map(({ seq }) => seq)).toEqual([second, ...others].map((row) => row?.seq));
});

interface Copy {
  seq: number;
  lines: string;
}

/** Sorted by their numbers. There is one session. */
async function review(): Promise<Copy[]> {
  const rows = await lab.evaluate(`(${readReview})()`);
  if (!Array.isArray(rows)) throw new Error('The worker did not tell its review copies.');
  return rows.sort((a: Copy, b: Copy) => a.seq - b.seq);
}

/** The session has ended, and nothing of it comes after this. */
async function isSealed(): Promise<boolean> {
  await lab.evaluate('candor.flush()');
  return (await review()).some(({ lines }) => lines.includes('"type":"end"'));
}

function dateBack(seq: number, milliseconds: number): Promise<unknown> {
  return lab.evaluate(`(${makeOlder})(${seq}, ${milliseconds})`);
}

// The next two run in the extension's worker: each one must be whole by itself.

function readReview(): Promise<Copy[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('candor');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('review').objectStore('review').getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result);
      };
    };
  });
}

function makeOlder(seq: number, milliseconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('candor');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('review', 'readwrite');
      const table = transaction.objectStore('review');
      const cursor = table.openCursor();
      cursor.onsuccess = () => {
        const row = cursor.result?.value;
        if (row === undefined) return;
        if (row.seq !== seq) return cursor.result?.continue();
        cursor.result?.delete();
        table.put({ ...row, receivedAt: Date.now() - milliseconds });
      };
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
