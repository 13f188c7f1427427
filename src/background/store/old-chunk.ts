import { type SessionEvent, sessionEvent } from '../../trace/event';
import type { ChunkRow } from './rows';

/** Lines of the worker's own, in which nothing recorded stands: they frame the session. */
export type Frame = Extract<SessionEvent, { type: 'start' | 'end' | 'gap' }>;
export type Gap = Extract<SessionEvent, { type: 'gap' }>;

/** Types of lines that do not count as events. */
const NO_EVENTS: readonly unknown[] = ['page', 'element', 'sheet'];

/** A chunk that is too old: what of it stays, and how much does not. */
export interface OldChunk {
  row: ChunkRow;
  frame: Frame[];
  lostLines: number;
  lostEvents: number;
}

export function readOld(row: ChunkRow): OldChunk {
  const old: OldChunk = { row, frame: [], lostLines: 0, lostEvents: 0 };
  for (const text of row.text === '' ? [] : row.text.split('\n')) {
    const line = parse(text);
    const { data } = sessionEvent.safeParse(line);
    if (data && isFrame(data)) {
      old.frame.push(data);
      continue;
    }
    old.lostLines += 1;
    if (!NO_EVENTS.includes(typeOf(line))) old.lostEvents += 1;
  }
  return old;
}

/** What stands for lines that were deleted before. */
export function isExpired(line: Frame): line is Gap {
  return line.type === 'gap' && line.reason === 'expired';
}

function isFrame(line: SessionEvent): line is Frame {
  return line.type === 'start' || line.type === 'end' || line.type === 'gap';
}

/** A text that is damaged is no reason to keep it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function typeOf(line: unknown): unknown {
  return typeof line === 'object' && line !== null && 'type' in line ? line.type : undefined;
}
