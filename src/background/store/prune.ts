import Dexie from 'dexie';
import type { TableName } from './database';
import type { SessionRow } from './rows';
import type { Store, Tables } from './store';

const DAY_MS = 24 * 60 * 60_000;
/** How long the device remembers a session after the last of it was delivered. Milliseconds. */
export const KEEP_MS = 30 * DAY_MS;

const TABLES: TableName[] = ['sessions', 'pages', 'chunks', 'batches', 'receipts'];

/**
 * Forgets sessions that were wholly delivered long ago: the row and the receipts, which name nothing but hashes. A
 * session with anything left to seal or to send stays whole. The newest stays too: the next one starts by its end.
 * @param now wall-clock milliseconds since the epoch
 */
export async function pruneDelivered(store: Store, now: number): Promise<void> {
  const before = now - KEEP_MS;
  const old = await store.read(({ sessions }) => sessions.where('id').below(firstIdAt(before)).toArray());
  const newest = await store.read(({ sessions }) => sessions.orderBy('id').last());
  // Each in a transaction of its own, so that pages never wait for long to have a chunk stored.
  for (const session of old) {
    if (session.id !== newest?.id) await pruneSession(store, session, before);
  }
}

function pruneSession(store: Store, { id, startedAt }: SessionRow, before: number): Promise<void> {
  return store.write('relaxed', TABLES, async (tables) => {
    if (await isWaiting(tables, id)) return;
    // Made anew for each use: a collection of Dexie's keeps the limit and the order of its last question.
    const receipts = () => tables.receipts.where('[session+seq]').between(...everyKeyOf(id));
    const last = await receipts().last();
    if ((last?.sentAt ?? startedAt) >= before) return;
    await receipts().delete();
    await tables.pages
      .where('[session+document]')
      .between(...everyKeyOf(id))
      .delete();
    await tables.sessions.delete(id);
  });
}

/** Whether something of the session has not been sealed, or not been delivered. */
async function isWaiting({ sessions, chunks, batches }: Tables, id: string): Promise<boolean> {
  const session = await sessions.get(id);
  if (session?.state !== 'sealed' || (await chunks.countOf(id)) > 0) return true;
  return (
    (await batches
      .where('[session+seq]')
      .between(...everyKeyOf(id))
      .count()) > 0
  );
}

function everyKeyOf(session: string): [lower: unknown[], upper: unknown[]] {
  return [
    [session, Dexie.minKey],
    [session, Dexie.maxKey],
  ];
}

/** UUIDs of version 7 begin with the milliseconds of their making: sessions before a moment are a range of keys. */
function firstIdAt(moment: number): string {
  const digits = Math.max(0, moment).toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}`;
}
