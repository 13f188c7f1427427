import { join, parse } from 'node:path';
import { type Summary, summarize } from '../../research/summary';
import { formatTrace } from '../../trace/trace-file';
import { problemLines, type ReadSession, traceOf } from '../desk/read-session';
import { CommandFailed } from '../errors';
import { writeOut } from '../out-file';
import { print, say } from '../output';

interface WrittenTrace
  extends Pick<Summary, 'session' | 'pages' | 'events' | 'byType' | 'batches' | 'bytes'> {
  out: string;
  verified: boolean;
  complete: boolean;
}

/** What `candor record` says at its end: of the longest session, and of the others if there are any. */
export interface RecordSummary extends WrittenTrace {
  others?: WrittenTrace[];
}

/**
 * Writes every session of a recording, so that none is lost: the longest to `out`, the others beside it.
 * @param sessions at least one
 * @param out file; `-` is standard output; without one the sessions name their files
 */
export async function writeTraces(
  sessions: readonly ReadSession[],
  out: string | undefined,
): Promise<RecordSummary> {
  const [longest, ...rest] = [...sessions].sort((a, b) => b.verification.events - a.verification.events);
  if (!longest) throw new CommandFailed('There is no session to write.');
  const others: WrittenTrace[] = [];
  for (const [index, session] of rest.entries()) {
    others.push(await writeTrace(session, fileFor(session.session, index + 1, out)));
  }
  const summary = await writeTrace(longest, fileFor(longest.session, 0, out));
  return others.length > 0 ? { ...summary, others } : summary;
}

/**
 * The file of the n-th longest session. Standard output takes only the first; the others still must go somewhere.
 * Sessions give the last eight digits of their ids: the first are the time, the same for those of one minute.
 */
export function fileFor(session: string, index: number, out: string | undefined): string {
  if (out === undefined || (out === '-' && index > 0)) return `trace-${session.slice(-8)}.jsonl`;
  if (index === 0) return out;
  const { dir, name, ext } = parse(out);
  return join(dir, `${name}.${index + 1}${ext}`);
}

async function writeTrace(read: ReadSession, out: string): Promise<WrittenTrace> {
  const trace = traceOf(read);
  if (out === '-') await print(formatTrace(trace));
  else await writeOut(out, formatTrace(trace));
  const { ok, complete, problems } = read.verification;
  for (const line of problemLines(problems)) say(`${out}: ${line}`);
  const { session, pages, events, byType, batches, bytes } = summarize(trace, read.bytes);
  return { session, out, pages, events, byType, batches, bytes, verified: ok, complete };
}
