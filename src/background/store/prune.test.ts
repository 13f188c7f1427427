import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { FakePage } from '../testing/fake-page';
import { Rig } from '../testing/rig';
import { delivered } from '../testing/verify';
import { openDatabase } from './database';
import { KEEP_MS } from './prune';

const HOUR_MS = 60 * 60_000;

/** Records a session and ends it. */
async function session(rig: Rig): Promise<void> {
  const worker = rig.start();
  const page = new FakePage(rig);
  await page.open();
  await page.report(1);
  await worker.control.flush();
  await page.report(2);
  await worker.control.flush({ end: 'browser' });
  await rig.settle();
}

/** What the device still knows: how many rows each table has. */
async function rows(rig: Rig): Promise<Record<string, number>> {
  const database = openDatabase('relaxed', { indexedDB: rig.disk, IDBKeyRange });
  const counts: Record<string, number> = {};
  for (const name of ['sessions', 'pages', 'chunks', 'batches', 'receipts']) {
    counts[name] = await database.table(name).count();
  }
  database.close();
  return counts;
}

async function restart(rig: Rig): Promise<void> {
  rig.browser.restart();
  rig.start();
  await rig.settle();
}

describe('what was delivered long ago', () => {
  it('goes with its receipts, once there is a newer session', async () => {
    const rig = new Rig();
    await session(rig);
    rig.time.advance(KEEP_MS + HOUR_MS);
    await session(rig);
    expect(await rows(rig)).toEqual({ sessions: 1, pages: 0, chunks: 0, batches: 0, receipts: 2 });
    expect((await rig.ask('state')).delivery).toMatchObject({ sentBatches: 4 });
    expect(rig.failures).toEqual([]);
  });

  it('stays for its time', async () => {
    const rig = new Rig();
    await session(rig);
    rig.time.advance(KEEP_MS - HOUR_MS);
    await session(rig);
    await restart(rig);
    expect(await rows(rig)).toMatchObject({ sessions: 2, receipts: 4 });
    rig.time.advance(2 * HOUR_MS);
    await restart(rig);
    expect(await rows(rig)).toMatchObject({ sessions: 1, receipts: 2 });
  });

  it('stays when it is the last that there was: the next session starts by its end', async () => {
    const rig = new Rig();
    await session(rig);
    rig.time.advance(KEEP_MS + HOUR_MS);
    await restart(rig);
    expect(await rows(rig)).toMatchObject({ sessions: 1, receipts: 2 });
    await session(rig);
    const starts = (await delivered(rig.collector)).map(({ lines }) => lines[0]);
    expect(starts).toMatchObject([{ reason: 'first' }, { reason: 'browser' }]);
  });

  it('stays whole while anything of it waits, however old, and for its time after that', async () => {
    const rig = new Rig();
    const worker = rig.start();
    const page = new FakePage(rig);
    await page.open();
    await worker.control.flush();
    rig.collector.weather = 'down';
    await page.report(1);
    await worker.control.flush({ end: 'browser' });
    rig.time.advance(KEEP_MS + HOUR_MS);
    await session(rig);
    expect(await rows(rig)).toMatchObject({ sessions: 2, batches: 3, receipts: 1 });
    rig.collector.weather = 'fine';
    rig.time.advance(HOUR_MS);
    await restart(rig);
    await restart(rig);
    expect(await rows(rig)).toMatchObject({ sessions: 2, batches: 0, receipts: 4 });
    rig.time.advance(KEEP_MS + HOUR_MS);
    await restart(rig);
    expect(await rows(rig)).toMatchObject({ sessions: 1, receipts: 2 });
  });
});
