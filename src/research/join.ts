import type { Batch } from '../trace/codec';
import { TraceFormatError } from '../trace/errors';
import { isEvent, type TraceLine } from '../trace/event';
import { resolveSheets, type SheetTexts } from '../trace/sheets';
import type { SessionHeader, Trace } from '../trace/trace-file';

/** A batch that was opened, with the hash of its sealed bytes. */
export interface OpenedBatch extends Batch {
  hash: string;
}

/**
 * Joins a session's batches to one trace: in order of their sequence numbers, then of time. Lines of the same moment
 * keep the order in which they were sealed, so that a description stays ahead of what refers to it; that a tab or window
 * was opened comes first, though it is told later, once it is known to be covered. Style sheets that lines refer to are in
 * their place again, wherever in the session they were told.
 * @throws TraceFormatError when there is no batch, or batches of several sessions
 */
export function joinBatches(batches: readonly OpenedBatch[]): Trace {
  const ordered = [...batches].sort((a, b) => a.header.seq - b.header.seq);
  const first = ordered[0];
  if (!first) throw new TraceFormatError('The session has no batches. Wait for its first upload.');
  const stranger = ordered.find((batch) => batch.header.session !== first.header.session);
  if (stranger) {
    throw new TraceFormatError(
      `Batch ${stranger.header.seq} belongs to session ${stranger.header.session}, not to ${first.header.session}. ` +
        'Join the batches of one session at a time.',
    );
  }
  const lines = inOrderOfTime(withSheets(ordered));
  return { header: sessionHeaderOf(first, ordered, lines), lines };
}

function withSheets(batches: readonly OpenedBatch[]): TraceLine[] {
  const texts: SheetTexts = new Map(batches.flatMap(({ sheets }) => Array.from(sheets)));
  return batches.flatMap(({ lines }) =>
    lines.map((line) => (line.type === 'dom' ? resolveSheets(line, texts) : line)),
  );
}

function inOrderOfTime(lines: TraceLine[]): TraceLine[] {
  // Array.prototype.sort is stable (ECMAScript 2019).
  return lines.sort((a, b) => a.t - b.t || rankOf(a) - rankOf(b));
}

/** Within a moment: the session's start, what is opened, everything else. */
function rankOf(line: TraceLine): number {
  if (line.type === 'start') return 0;
  return (line.type === 'tab' || line.type === 'window') && line.action === 'open' ? 1 : 2;
}

function sessionHeaderOf(
  first: OpenedBatch,
  ordered: readonly OpenedBatch[],
  lines: readonly TraceLine[],
): SessionHeader {
  const { format, session, device, schema, policy, extension, redactor } = first.header;
  return {
    type: 'session',
    format,
    session,
    device,
    startedAt: startedAt(session, lines),
    batches: ordered.map((batch) => batch.hash),
    complete: endsWithEnd(lines),
    schema,
    policy,
    extension,
    redactor,
  };
}

/** The `start` event knows; without it the session's id does, to within its making (UUIDv7: first 48 bits). */
function startedAt(session: string, lines: readonly TraceLine[]): number {
  const start = lines.find((line) => line.type === 'start');
  return start ? start.at : Number.parseInt(session.replaceAll('-', '').slice(0, 12), 16);
}

/** Whether the last event is the session's `end`. */
export function endsWithEnd(lines: readonly TraceLine[]): boolean {
  return lines.findLast(isEvent)?.type === 'end';
}
