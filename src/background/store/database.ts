import Dexie, { type DexieOptions } from 'dexie';

const NAME = 'candor';

/** `++id` counts up, `&` is unique, `[a+b]` is compound. */
const FIRST = {
  sessions: 'id, state',
  pages: '[session+document], [session+tab]',
  chunks: '++id, session',
  batches: 'hash, &[session+seq], refusedAt',
  receipts: 'hash, [session+seq]',
  values: 'key',
};

/** What came with version 2. */
const SECOND = { sheets: '[session+hash]' };

/**
 * What came with version 3. The keys of `review` tell its age and size: what must go is known from one list of keys,
 * without a text being read (docs/decisions/review-copy.md).
 */
const THIRD = {
  chunks: '++id, session, receivedAt',
  review: '[receivedAt+bytes+session+seq], &[session+seq]',
};

export type TableName = keyof typeof FIRST | keyof typeof SECOND | keyof typeof THIRD;

/**
 * How long a write waits. `strict`: until it is on the disk, for seals, acknowledgments and deletions. `relaxed`:
 * until the operating system has it, which outlives the worker and the browser, though not a power cut.
 */
export type Durability = 'strict' | 'relaxed';

/** A connection to the device's store. Durability belongs to the connection in Dexie, so there is one of each. */
export function openDatabase(durability: Durability, options: DexieOptions = {}): Dexie {
  const database = new Dexie(NAME, { ...options, chromeTransactionDurability: durability });
  database.version(1).stores(FIRST);
  database.version(2).stores(SECOND);
  database.version(3).stores(THIRD);
  return database;
}
