import type { BatchRow, ChunkRow, ReviewKey, ReviewRow } from './rows';
import type { Span } from './span';
import type { Store } from './store';

/** Readable recordings are kept up to so much, the newest of them. Bytes. */
const MOST_BYTES = 512 * 1024 * 1024;

/** The review copy of a batch: as old as the oldest of it, so that none of it stays too long. */
export function reviewOf(
  { session, seq }: Pick<BatchRow, 'session' | 'seq'>,
  chunks: readonly ChunkRow[],
  texts: readonly string[],
): ReviewRow {
  const lines = texts.join('\n');
  const receivedAt = chunks.reduce((min, chunk) => Math.min(min, chunk.receivedAt), Number.MAX_SAFE_INTEGER);
  return { session, seq, receivedAt, lines, bytes: new TextEncoder().encode(lines).length };
}

/**
 * Deletes review copies that are outside of the span, and the oldest of what is more than the limit.
 * @returns when the oldest of those that are left was received
 */
export async function sweepReview(
  store: Store,
  span: Span,
  mostBytes = MOST_BYTES,
): Promise<number | undefined> {
  const keys = await store.read(({ review }) => review.toCollection().primaryKeys());
  const { kept, surplus } = sortOut(keys, span, mostBytes);
  if (surplus.length > 0) await store.write('strict', ['review'], ({ review }) => review.bulkDelete(surplus));
  return kept.at(-1)?.[0];
}

/** Newest first: what has no room left by then goes, and everything that is older than that. */
export function sortOut(keys: readonly ReviewKey[], span: Span, mostBytes: number) {
  const kept: ReviewKey[] = [];
  const surplus: ReviewKey[] = [];
  let sum = 0;
  for (const key of [...keys].sort(([a], [b]) => b - a)) {
    const [receivedAt, bytes] = key;
    const isIn = span.from <= receivedAt && receivedAt <= span.to;
    if (isIn) sum += bytes;
    (isIn && sum <= mostBytes ? kept : surplus).push(key);
  }
  return { kept, surplus };
}
