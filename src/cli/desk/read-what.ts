import { verifyTraceFile } from '../../research/verify';
import type { Trace } from '../../trace/trace-file';
import { traceIn } from '../trace-file';
import { type ReadSession, readVerified, traceOf } from './read-session';
import { sessionOrFile } from './session-or-file';
import type { KeyedSource } from './source';
import type { Verified } from './verdict';

/** A trace that could be read, wherever it was, and what is to be said of it. */
export interface VerifiedTrace extends Verified {
  trace: Trace;
  /** Of the session's sealed batches; a trace file does not tell. */
  bytes: number | undefined;
}

/** @throws UnusableInput, CommandFailed when nothing could be read; other problems are the caller's to tell */
export async function readWhat(what: string, from: KeyedSource): Promise<VerifiedTrace> {
  const named = await sessionOrFile(what);
  if (named.kind === 'session') return ofSession(await readVerified(from, named));
  const trace = traceIn(named.text, what);
  return { kind: 'file', name: what, trace, verification: verifyTraceFile(named.text), bytes: undefined };
}

export async function readLatest(from: KeyedSource): Promise<VerifiedTrace> {
  return ofSession(await readVerified(from, { latest: true }));
}

function ofSession(read: ReadSession): VerifiedTrace {
  const { session, verification, bytes } = read;
  return { kind: 'session', name: session, trace: traceOf(read), verification, bytes };
}
