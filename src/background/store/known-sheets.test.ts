import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { unpackBatch } from '../../trace/codec';
import { FakePage } from '../testing/fake-page';
import { unsealed } from '../testing/fake-seal';
import { Rig } from '../testing/rig';
import { openDatabase } from './database';
import { forgetSheets } from './known-sheets';
import { Store } from './store';

const CSS = '.a { color: red }\n'.repeat(100);

/** A full snapshot with this style sheet. */
function drawn(css: string): Record<string, unknown> {
  const node = { type: 0, id: 1, childNodes: [{ type: 3, id: 2, textContent: css, isStyle: true }] };
  return { type: 'dom', t: 4_990, event: { type: 2, data: { node }, timestamp: 1 } };
}

async function draw(rig: Rig, css: string): Promise<void> {
  const page = new FakePage(rig);
  await page.open();
  expect(await rig.deliver(page.chunk(0, [drawn(css)]))).toMatchObject({ stored: true });
}

/** How many references and how many texts each session has at the collector. */
async function told(rig: Rig): Promise<[references: number, texts: number][]> {
  return Promise.all(
    [...rig.collector.sessions.values()].map(async (links) => {
      const batches = await Promise.all(links.map(({ sealed }) => unpackBatch(unsealed(sealed))));
      const references = JSON.stringify(batches.map(({ lines }) => lines)).split('"sheet":').length - 1;
      return [references, batches.reduce((sum, { sheets }) => sum + sheets.size, 0)] as [number, number];
    }),
  );
}

describe('a style sheet', () => {
  it('is stored once a session, whatever pages and workers there are', async () => {
    const rig = new Rig();
    rig.start();
    await draw(rig, CSS);
    const second = rig.start();
    await draw(rig, CSS);
    await second.control.flush();
    await draw(rig, CSS);
    await draw(rig, `${CSS}.b {}`);
    await second.control.flush({ end: 'browser' });
    expect(await told(rig)).toEqual([[4, 2]]);
    await draw(rig, CSS);
    await second.control.flush({ end: 'browser' });
    expect(await told(rig)).toEqual([
      [4, 2],
      [1, 1],
    ]);
    expect(rig.failures).toEqual([]);
  });

  it('is stored again once it was forgotten', async () => {
    const rig = new Rig();
    const worker = rig.start();
    await draw(rig, CSS);
    await worker.control.flush();
    const open = () => openDatabase('relaxed', { indexedDB: rig.disk, IDBKeyRange });
    const store = new Store({ open, log: { failed: () => {} }, onBroken: () => {} });
    const [session] = await store.read(({ sessions }) => sessions.toArray());
    await store.write('strict', ['sheets'], (tables) => forgetSheets(tables, session?.id ?? ''));
    await draw(rig, CSS);
    await worker.control.flush({ end: 'browser' });
    expect(await told(rig)).toEqual([[2, 2]]);
  });

  it('leaves nothing behind once its session is sealed', async () => {
    const rig = new Rig();
    const worker = rig.start();
    await draw(rig, CSS);
    await worker.control.flush({ end: 'browser' });
    const database = openDatabase('relaxed', { indexedDB: rig.disk, IDBKeyRange });
    expect(await database.table('sheets').count()).toBe(0);
    database.close();
  });
});
