import { CollectorError } from '../collector/client';
import type { ChainLink } from '../trace/chain';
import type { Problem } from './verify/problem';

/** Answers that concern the reader: no connection, no right to read. */
const NOT_OF_THE_BATCH: ReadonlySet<number> = new Set([0, 401, 403]);

/** What research needs of a store of sealed batches; the collector's client has it. */
export interface BatchSource {
  /** In order of their sequence numbers. */
  batches(session: string): Promise<readonly StoredBatchInfo[]>;
  batch(id: string): Promise<Uint8Array>;
}

export interface StoredBatchInfo {
  id: string;
  seq: number;
  prev: string | null;
  bytes: number;
}

/** A sealed batch as stored, with the size that its metadata claims. */
export interface StoredBatch extends ChainLink {
  bytes: number;
}

/** What could be fetched of a session, and what could not. */
export interface FetchedSession {
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
  const infos = [...(await source.batches(session))].sort((a, b) => a.seq - b.seq);
  const fetched: FetchedSession = { stored: [], problems: [] };
  for (const { id, seq, prev, bytes } of infos) {
    try {
      fetched.stored.push({ hash: id, seq, prev, bytes, sealed: await source.batch(id) });
    } catch (error) {
      if (!(error instanceof CollectorError) || NOT_OF_THE_BATCH.has(error.status)) throw error;
      fetched.problems.push({
        where: `batch ${seq}`,
        kind: 'unreadable',
        message: error.message,
      });
    }
  }
  return fetched;
}
