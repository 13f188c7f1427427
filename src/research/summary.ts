import { isEvent, type TraceEvent } from '../trace/event';
import type { Trace } from '../trace/trace-file';

/** What a session holds, in numbers. */
export interface Summary {
  session: string;
  /** Documents, those in frames included. */
  pages: number;
  /** Documents in frames. */
  iframes: number;
  events: number;
  byType: Partial<Record<TraceEvent['type'], number>>;
  batches: number;
  /** Of the sealed batches. */
  bytes: number;
  /** Times of the first and last line, ISO 8601 in UTC. */
  from: string;
  to: string;
}

/** @param bytes size of the session's sealed batches */
export function summarize({ header, lines }: Trace, bytes: number): Summary {
  const frames = new Map(
    lines.flatMap((line) => (line.type === 'page' ? [[line.page, line.framePath.length]] : [])),
  );
  const events = lines.filter(isEvent);
  return {
    session: header.session,
    pages: frames.size,
    iframes: [...frames.values()].filter((depth) => depth > 0).length,
    events: events.length,
    byType: countByType(events),
    batches: header.batches.length,
    bytes,
    from: isoTime(header.startedAt + (lines[0]?.t ?? 0)),
    to: isoTime(header.startedAt + (lines.at(-1)?.t ?? 0)),
  };
}

function countByType(events: readonly TraceEvent[]): Summary['byType'] {
  const counts: Summary['byType'] = {};
  for (const { type } of events) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

/** A wrong clock may say a time beyond what ECMAScript's dates can hold (100 million days): its bound stands for it. */
function isoTime(milliseconds: number): string {
  const bound = 8.64e15;
  return new Date(Math.min(Math.max(milliseconds, -bound), bound)).toISOString();
}
