import { type Frame, type Gap, isExpired, type OldChunk, readOld } from './old-chunk';
import { placeOwn } from './place-drafts';
import { type RedactedChunk, type Rules, redactChunk } from './redact-chunk';
import type { ChunkRow, SessionRow } from './rows';
import type { Span } from './span';
import type { Store, Tables } from './store';

/** Chunks whose texts are read at once. */
const AT_ONCE = 64;

interface Context {
  store: Store;
  span: Span;
  /** For lines of the worker's own. */
  rules: Rules;
  /** Ends the open session. */
  endSession: () => Promise<void>;
}

/**
 * Deletes what could not be sealed in time. A gap with the reason `expired` stands in its place; the `start` and `end` of
 * a session stay. A session that still takes lines ends first: they would refer to what is gone.
 */
export async function expireChunks({ store, span, rules, endSession }: Context): Promise<void> {
  const ids = await store.read(({ chunks }) => chunks.outside(span));
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const group = ids.slice(at, at + AT_ONCE);
    const losing = sessionsThatLose(await store.read(({ chunks }) => chunks.get(group)));
    if (losing.length === 0) continue;
    if (await store.read((tables) => isOpen(tables, losing))) await endSession();
    await store.write('strict', ['sessions', 'chunks'], async (tables) => {
      const rows = await tables.chunks.get(group);
      for (const id of losing) await expire(tables, id, rows, rules);
    });
  }
}

function sessionsThatLose(rows: readonly ChunkRow[]): string[] {
  const losing = rows.filter((row) => readOld(row).lostLines > 0);
  return [...new Set(losing.map(({ session }) => session))];
}

async function isOpen({ sessions }: Tables, ids: readonly string[]): Promise<boolean> {
  const open = await sessions.where('state').equals('open').first();
  return open !== undefined && ids.includes(open.id);
}

/** Runs inside a transaction. What of a session that is just ending is too old goes the next time. */
async function expire(
  { sessions, chunks }: Tables,
  id: string,
  rows: ChunkRow[],
  rules: Rules,
): Promise<void> {
  const session = await sessions.get(id);
  if (session?.state === 'open' || session?.state === 'closing') return;
  const touched = rows
    .filter((row) => row.session === id)
    .map(readOld)
    .filter(({ lostLines, frame }) => lostLines > 0 || frame.some(isExpired));
  const gap = session && gapOf(touched, session);
  for (const [index, { row, frame }] of touched.entries()) {
    const chunk = rest(frame, index === 0 ? gap : undefined, rules);
    await (chunk ? chunks.replace(row.id, chunk) : chunks.remove([row.id]));
  }
}

/** From the first line that is gone to the session's end: what lies between may refer to what is gone. */
function gapOf(touched: readonly OldChunk[], { lastTime }: SessionRow): Gap {
  const before = touched.flatMap(({ frame }) => frame.filter(isExpired));
  const gone = touched.filter(({ lostLines }) => lostLines > 0).map(({ row }) => row);
  const from = [...before, ...gone].reduce((min, { from }) => Math.min(min, from), lastTime);
  const counted = before.reduce((sum, { count = 0 }) => sum + count, 0);
  const count = touched.reduce((sum, { lostEvents }) => sum + lostEvents, counted);
  return { type: 'gap', t: from, reason: 'expired', from, to: lastTime, count };
}

/** What stays of a chunk. @returns undefined when nothing does */
function rest(frame: readonly Frame[], gap: Gap | undefined, rules: Rules): RedactedChunk | undefined {
  const others = frame.filter((line) => !isExpired(line));
  const begins = others.filter(({ type }) => type === 'start');
  const ends = others.filter(({ type }) => type !== 'start');
  const lines = [...begins, ...(gap ? [gap] : []), ...ends];
  return lines.length > 0 ? redactChunk(rules, placeOwn(lines)) : undefined;
}
