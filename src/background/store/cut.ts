import { BATCH_AGE_MS, BATCH_BYTES } from '../../trace/batch';
import type { ChunkRow } from './rows';

export interface Cut {
  /** The next batch holds these. */
  chunks: ChunkRow[];
  /** When it may be sealed: wall-clock milliseconds since the epoch. */
  due: number;
}

interface Conditions {
  /** The session gets no more chunks. */
  ended: boolean;
  /** Milliseconds for which chunks stay on the device unsealed. */
  delay: number;
}

/**
 * The next batch of a session: cut at its size or its age, sealed when its youngest chunk has stayed long enough.
 * @param oldest the session's oldest chunks in order, up to the size of a batch
 */
export function cutBatch(oldest: readonly ChunkRow[], { ended, delay }: Conditions): Cut | undefined {
  const [first] = oldest;
  if (!first) return undefined;
  const closesAt = first.receivedAt + BATCH_AGE_MS;
  const late = oldest.findIndex((chunk) => chunk.receivedAt >= closesAt);
  const chunks = late < 0 ? [...oldest] : oldest.slice(0, late);
  const complete = ended || late >= 0 || bytesOf(chunks) >= BATCH_BYTES;
  const youngest = chunks.reduce((max, { receivedAt }) => Math.max(max, receivedAt), 0);
  return { chunks, due: (complete ? youngest : closesAt) + delay };
}

function bytesOf(chunks: readonly ChunkRow[]): number {
  return chunks.reduce((sum, { bytes }) => sum + bytes, 0);
}
