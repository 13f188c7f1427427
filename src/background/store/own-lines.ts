import type { TraceLine } from '../../trace/event';
import { placeOwn } from './place-drafts';
import { type RedactedChunk, type RedactLine, redactChunk } from './redact-chunk';
import type { SessionRow } from './rows';
import type { Tables } from './store';

type Written = Pick<Tables, 'sessions' | 'chunks'>;

/**
 * Stores what went through the door and carries the session's times along. Runs inside a transaction.
 * @param session as it is in this transaction: it is put back whole, which asks less of the store than a change
 */
export async function storeChunk(
  { sessions, chunks }: Written,
  session: SessionRow,
  chunk: RedactedChunk | undefined,
  now: number,
): Promise<void> {
  if (!chunk) return;
  await chunks.add(session.id, now, chunk);
  const personalAt = chunk.personalAt === undefined ? 0 : session.startedAt + chunk.personalAt;
  await sessions.put({
    ...session,
    lastTime: Math.max(session.lastTime, chunk.to),
    activeAt: Math.max(session.activeAt, personalAt),
    flushedAt: null,
  });
}

/** Stores lines that the worker writes itself, through the same door. Runs inside a transaction. */
export function storeOwn(
  tables: Written,
  session: SessionRow,
  lines: TraceLine[],
  { redactLine, now }: { redactLine: RedactLine; now: number },
): Promise<void> {
  return storeChunk(tables, session, redactChunk(redactLine, placeOwn(lines)), now);
}
