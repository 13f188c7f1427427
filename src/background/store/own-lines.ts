import type { TraceLine } from '../../trace/event';
import { noteSheets } from './known-sheets';
import { placeOwn } from './place-drafts';
import { type RedactedChunk, type Rules, redactChunk } from './redact-chunk';
import type { SessionRow } from './rows';
import type { Tables } from './store';

type Written = Pick<Tables, 'sessions' | 'chunks' | 'sheets'>;

/**
 * Stores what went through the door and carries the session's times along. Runs inside a transaction.
 * @param session as it is in this transaction: it is put back whole, which asks less of the store than a change
 * @returns how many bytes were stored
 */
export async function storeChunk(
  tables: Written,
  session: SessionRow,
  chunk: RedactedChunk | undefined,
  now: number,
): Promise<number> {
  if (!chunk) return 0;
  const fresh = await noteSheets(tables, session.id, Array.from(chunk.sheets.keys()));
  const bytes = await tables.chunks.add(session.id, now, chunk, fresh);
  const personalAt = chunk.personalAt === undefined ? 0 : session.startedAt + chunk.personalAt;
  await tables.sessions.put({
    ...session,
    lastTime: Math.max(session.lastTime, chunk.to),
    activeAt: Math.max(session.activeAt, personalAt),
    flushedAt: null,
  });
  return bytes;
}

/** Stores lines that the worker writes itself, through the same door. Runs inside a transaction. */
export async function storeOwn(
  tables: Written,
  session: SessionRow,
  lines: TraceLine[],
  { rules, now }: { rules: Rules; now: number },
): Promise<void> {
  await storeChunk(tables, session, redactChunk(rules, placeOwn(lines)), now);
}
