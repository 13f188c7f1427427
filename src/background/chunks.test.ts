import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { FakePage, marked } from './testing/fake-page';
import { Rig } from './testing/rig';
import { deliveredMarks } from './testing/verify';

async function setUp() {
  const rig = new Rig();
  const worker = rig.start();
  const page = new FakePage(rig);
  await page.open();
  return { rig, worker, page };
}

describe('a chunk', () => {
  it('is stored once, in whatever order and however often it comes', async () => {
    const { rig, worker, page } = await setUp();
    const chunks = [3, 1, 0, 2, 1, 3].map((seq) => page.chunk(seq, [marked(seq)]));
    const replies = await Promise.all(chunks.map((chunk) => rig.deliver(chunk)));
    expect(replies).toEqual(chunks.map(() => ({ stored: true, stop: false })));
    await worker.control.flush({ end: 'browser' });
    expect((await deliveredMarks(rig.collector)).sort()).toEqual([0, 1, 2, 3]);
    // Its answer may have been lost: also after it is sealed it is not stored again, and the page stops.
    expect(await rig.deliver(page.chunk(1, [marked(1)]))).toMatchObject({ stop: true });
  });

  it('is remembered after it was sealed', async () => {
    const { rig, worker, page } = await setUp();
    await rig.deliver(page.chunk(0, [marked(0)]));
    await worker.control.flush();
    expect(await rig.deliver(page.chunk(0, [marked(0)]))).toEqual({ stored: true, stop: false });
    await worker.control.flush({ end: 'browser' });
    expect(await deliveredMarks(rig.collector)).toEqual([0]);
  });

  it.each([
    ['another session', { session: '019e0000-0000-7000-8000-000000000000' }],
    ['another page', { page: 9 }],
    ['a document that never asked', { document: crypto.randomUUID() }],
  ])('of %s is not taken', async (_case, changes) => {
    const { rig, page } = await setUp();
    const reply = await rig.deliver({ ...page.chunk(0, [marked(0)]), ...changes });
    expect(reply).toEqual({ stored: false, stop: true });
  });

  it('that cannot be stored stops the page, and recording is off', async () => {
    const { rig, page } = await setUp();
    const full = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full);
    expect(await rig.deliver(page.chunk(0, [marked(0)]))).toEqual({ stored: false, stop: true });
    add.mockRestore();
    expect((await rig.ask('state')).recording).toEqual({ status: 'off', reason: 'store' });
    // The next life of the worker tries again.
    rig.start();
    expect(await rig.deliver(page.chunk(0, [marked(0)]))).toMatchObject({ stored: true });
  });
});
