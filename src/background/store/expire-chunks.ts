import { type SessionEvent, sessionEvent } from '../../trace/event';
import type { TableName } from './database';
import { forgetSheets } from './known-sheets';
import { pagesOf } from './pages-of';
import { placeOwn } from './place-drafts';
import { type RedactedChunk, type Rules, redactChunk } from './redact-chunk';
import type { ChunkRow, SessionRow } from './rows';
import type { Span } from './span';
import type { Store, Tables } from './store';

/** Chunks whose texts are read at once. */
const AT_ONCE = 64;
const TABLES: TableName[] = ['sessions', 'pages', 'chunks', 'sheets'];

type Gap = Extract<SessionEvent, { type: 'gap' }>;
/** Lines of the worker's own, in which nothing recorded stands: they frame the session. */
type Frame = Extract<SessionEvent, { type: 'start' | 'end' | 'gap' }>;

/** A chunk that is too old: what of it stays, and what does not. */
interface Old {
  row: ChunkRow;
  frame: Frame[];
  /** Types of the lines that go. */
  lost: unknown[];
}

/**
 * Deletes what could not be sealed in time. A gap with the reason `expired` stands in its place; the `start` and `end`
 * of a session stay. Pages that still record start over, as what their next lines would refer to may be gone.
 * @param rules those for lines of the worker's own
 */
export async function expireChunks(store: Store, span: Span, rules: Rules): Promise<void> {
  const ids = await store.read(({ chunks }) => chunks.outside(span));
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const group = ids.slice(at, at + AT_ONCE);
    await store.write('strict', TABLES, async (tables) => {
      const rows = await tables.chunks.get(group);
      for (const id of new Set(rows.map(({ session }) => session))) {
        const ofSession = rows.filter(({ session }) => session === id);
        await expire(tables, id, ofSession, rules);
      }
    });
  }
}

/** Runs inside a transaction. */
async function expire(tables: Tables, id: string, rows: ChunkRow[], rules: Rules): Promise<void> {
  const session = await tables.sessions.get(id);
  if (!session) return tables.chunks.remove(rows.map((row) => row.id));
  const old = rows.map(read);
  if (old.every(({ lost }) => lost.length === 0)) return;
  const touched = old.filter(({ lost, frame }) => lost.length > 0 || frame.some(isExpired));
  const gap = gapOf(touched, session);
  for (const [index, { row, frame }] of touched.entries()) {
    const chunk = rest(frame, index === 0 ? gap : undefined, rules);
    await (chunk ? tables.chunks.replace(row.id, chunk) : tables.chunks.remove([row.id]));
  }
  await pagesOf(tables, id).delete();
  if (old.some(({ lost }) => lost.includes('sheet'))) await forgetSheets(tables, id);
}

function read(row: ChunkRow): Old {
  const old: Old = { row, frame: [], lost: [] };
  for (const text of row.text === '' ? [] : row.text.split('\n')) {
    const line: unknown = JSON.parse(text);
    const { data } = sessionEvent.safeParse(line);
    if (data && isFrame(data)) old.frame.push(data);
    else old.lost.push(typeOf(line));
  }
  return old;
}

/** From the first line that is gone to the last that was stored: what lies between may refer to what is gone. */
function gapOf(touched: readonly Old[], { lastTime }: SessionRow): Gap {
  const before = touched.flatMap(({ frame }) => frame.filter(isExpired));
  const gone = touched.filter(({ lost }) => lost.length > 0).map(({ row }) => row);
  const from = [...before, ...gone].reduce((min, { from }) => Math.min(min, from), lastTime);
  const to = [...before, ...gone].reduce((max, { to }) => Math.max(max, to), lastTime);
  const lost = touched.flatMap(({ lost }) => lost).filter((type) => !NO_EVENTS.includes(type));
  const count = before.reduce((sum, { count = 0 }) => sum + count, lost.length);
  return { type: 'gap', t: from, reason: 'expired', from, to, count };
}

/** Types of lines that do not count as events. */
const NO_EVENTS: readonly unknown[] = ['page', 'element', 'sheet'];

/** What stays of a chunk. @returns undefined when nothing does */
function rest(frame: readonly Frame[], gap: Gap | undefined, rules: Rules): RedactedChunk | undefined {
  const others = frame.filter((line) => !isExpired(line));
  const begins = others.filter(({ type }) => type === 'start');
  const ends = others.filter(({ type }) => type !== 'start');
  const lines = [...begins, ...(gap ? [gap] : []), ...ends];
  return lines.length > 0 ? redactChunk(rules, placeOwn(lines)) : undefined;
}

function isFrame(line: SessionEvent): line is Frame {
  return line.type === 'start' || line.type === 'end' || line.type === 'gap';
}

function isExpired(line: Frame): line is Gap {
  return line.type === 'gap' && line.reason === 'expired';
}

function typeOf(line: unknown): unknown {
  return typeof line === 'object' && line !== null && 'type' in line ? line.type : undefined;
}
