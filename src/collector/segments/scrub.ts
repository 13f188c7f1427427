import type { FastifyBaseLogger } from 'fastify';
import { type Damage, SegmentDamageError, type SegmentStore, type StoredRecord } from './segment-store';

/** The part of the catalog that tells what must be in the segments. */
export interface RecordTable {
  /** By segment, the byte after the last record that was ever acknowledged there. */
  ends(): Promise<Map<string, number>>;
  records(segment: string): Promise<StoredRecord[]>;
}

/**
 * Reads every catalogued record and compares it with its id, newest segment first (that is where a crash shows).
 * @param report called for each damaged record
 * @returns how many records were read
 */
export async function scrub(
  table: RecordTable,
  store: SegmentStore,
  report: (damage: Damage) => void,
  signal: AbortSignal,
): Promise<number> {
  let count = 0;
  const segments = [...(await table.ends()).keys()].sort((a, b) => Number(b) - Number(a));
  for (const segment of segments) {
    for (const record of await table.records(segment)) {
      if (signal.aborted) return count;
      await check(store, record, report);
      count += 1;
    }
  }
  return count;
}

async function check(
  store: SegmentStore,
  record: StoredRecord,
  report: (damage: Damage) => void,
): Promise<void> {
  try {
    await store.read(record);
  } catch (error) {
    if (!(error instanceof SegmentDamageError)) throw error;
    report(error.damage);
  }
}

/**
 * Scrubs in the background from the start on.
 * @param report called for each damaged record
 * @returns a function that stops it
 */
export function startScrub(
  table: RecordTable,
  store: SegmentStore,
  report: (damage: Damage) => void,
  log: FastifyBaseLogger,
): () => Promise<void> {
  const stop = new AbortController();
  const done = scrub(table, store, report, stop.signal).then(
    (records) => log.info({ records }, 'every catalogued batch was read back'),
    (error: unknown) => log.error({ err: error }, 'the catalogued batches could not be read back'),
  );
  return async () => {
    stop.abort();
    await done;
  };
}
