import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { SealError, StoreBrokenError } from '../errors';
import { openDatabase } from './database';
import { placeOwn } from './place-drafts';
import { redactChunk } from './redact-chunk';
import { Store, type Tables } from './store';

function setUp() {
  const indexedDB = new IDBFactory();
  const opened: string[] = [];
  const heard: string[] = [];
  const store = new Store({
    open: (durability) => {
      opened.push(durability);
      return openDatabase(durability, { indexedDB, IDBKeyRange });
    },
    log: { failed: (part) => heard.push(part) },
    onBroken: () => heard.push('broken'),
  });
  return { store, heard, opened };
}

const sent = { batches: 1, bytes: 2 };
const write = (store: Store, work: (tables: Tables) => Promise<void>) =>
  store.write('strict', ['values'], work);

describe('Store', () => {
  it('has a connection for each durability, on the same data', async () => {
    const { store, opened } = setUp();
    await store.write('strict', ['values'], ({ values }) => values.set('sent', sent));
    expect(await store.write('relaxed', ['values'], ({ values }) => values.get('sent'))).toEqual(sent);
    expect(opened).toEqual(['strict', 'relaxed']);
  });

  it('opens again once', async () => {
    const { store, heard } = setUp();
    let times = 0;
    await write(store, async ({ values }) => {
      await values.set('sent', sent);
      times += 1;
      if (times === 1) throw new DOMException('', 'UnknownError');
    });
    expect([times, heard, store.broken]).toEqual([2, ['store'], false]);
  });

  it('gives up the second time', async () => {
    const { store, heard } = setUp();
    const fails = async () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    await expect(write(store, fails)).rejects.toThrow(StoreBrokenError);
    expect(heard).toEqual(['store', 'store', 'broken']);
    await expect(store.read(async () => 1)).rejects.toThrow(StoreBrokenError);
  });

  it('does not take our own errors for its own', async () => {
    const { store, heard } = setUp();
    const conflict = async () => {
      throw new SealError('conflict');
    };
    await expect(write(store, conflict)).rejects.toThrow(SealError);
    expect(heard).toEqual([]);
  });

  it('takes back everything of a transaction that fails', async () => {
    const { store } = setUp();
    const fails = async ({ values }: Tables) => {
      await values.set('sent', sent);
      throw new SealError('conflict');
    };
    await expect(write(store, fails)).rejects.toThrow(SealError);
    expect(await store.read(({ values }) => values.get('sent'))).toBeUndefined();
  });

  it('takes no chunk that did not come through the door', async () => {
    const { store, heard } = setUp();
    const chunk = redactChunk(
      { line: (line) => ({ line, counts: {} }), typing: (lines) => ({ lines: [...lines], counts: {} }) },
      placeOwn([{ type: 'end', t: 1, reason: 'idle' }]),
    );
    if (!chunk) throw new Error('nothing came through');
    await store.write('relaxed', ['chunks'], ({ chunks }) => chunks.add('s', 1, chunk, []));
    const forged = Object.assign(Object.create(Object.getPrototypeOf(chunk)), chunk);
    const forge = store.write('relaxed', ['chunks'], ({ chunks }) => chunks.add('s', 1, forged, []));
    await expect(forge).rejects.toThrow('redactChunk');
    expect(heard).toEqual([]);
  });
});
