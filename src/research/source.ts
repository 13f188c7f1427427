import { CollectorError, type SessionDevice } from '../collector/client';
import type { ChainLink } from '../trace/chain';
import type { Problem } from './verify/problem';

/** Answers that concern the reader: no connection, no right to read. */
const NOT_OF_THE_BATCH: ReadonlySet<number> = new Set([0, 401, 403]);

/** What research needs of a store of sealed batches; the collector's client has it. */
export interface BatchSource {
  session(session: string): Promise<{ device: SessionDevice; batches: readonly StoredBatchInfo[] }>;
  batch(id: string): Promise<Uint8Array>;
}

export interface StoredBatchInfo {
  id: string;
  seq: number;
  prev: string | null;
  bytes: number;
  /** Milliseconds since the epoch, by the store's clock. */
  receivedAt: number;
  /** By its device's key; null from before devices signed. */
  signature: string | null;
  /** Ids of the research keys that it is sealed to; empty when the device did not say. */
  keys: readonly string[];
}

/** A sealed batch as stored, with what its metadata claims. */
export interface StoredBatch extends ChainLink, Omit<StoredBatchInfo, 'id'> {}

/** What could be fetched of a session, and what could not. */
export interface FetchedSession {
  device: SessionDevice;
  /** In order of their sequence numbers. */
  stored: StoredBatch[];
  problems: Problem[];
}

/**
 * Fetches every sealed batch of a session. One that the store cannot give, or gives damaged, is a problem of the
 * session, not of the reader.
 * @throws CollectorError when the collector cannot be reached or refuses the token
 */
export async function fetchSession(source: BatchSource, session: string): Promise<FetchedSession> {
  const { device, batches } = await source.session(session);
  const fetched: FetchedSession = { device, stored: [], problems: [] };
  for (const { id, ...info } of [...batches].sort((a, b) => a.seq - b.seq)) {
    try {
      fetched.stored.push({ ...info, hash: id, sealed: await source.batch(id) });
    } catch (error) {
      if (!(error instanceof CollectorError) || NOT_OF_THE_BATCH.has(error.status)) throw error;
      fetched.problems.push({
        where: `batch ${info.seq}`,
        kind: 'unreadable',
        message: error.message,
      });
    }
  }
  return fetched;
}
