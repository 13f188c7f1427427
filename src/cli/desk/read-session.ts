import type { CollectorClient } from '../../collector/client';
import { fetchSession, type StoredBatch } from '../../research/source';
import { type VerifiedSession, verifySession } from '../../research/verify';
import type { Problem } from '../../research/verify/problem';
import type { Trace } from '../../trace/trace-file';
import { CommandFailed } from '../errors';
import { counted } from '../words';
import { checkHoldsRecordings } from './check-folder';
import { withRecordings } from './collector-on';
import { findSession, latestSession } from './find-session';
import { readIdentities } from './key-files';
import type { KeyedSource } from './source';

/** A session's id or the beginning of it; or the latest. */
export type SessionChoice = { session: string } | { latest: true };

export interface ReadSession extends VerifiedSession {
  session: string;
  stored: StoredBatch[];
  /** Of all its sealed batches. */
  bytes: number;
}

/**
 * Fetches, opens and verifies one session.
 * @param trusted fingerprints of the keys that may sign; empty to take the collector's word for the device's key
 */
export async function readVerified(
  from: KeyedSource,
  choice: SessionChoice,
  trusted: readonly string[] = [],
): Promise<ReadSession> {
  if (from.collector === undefined) await checkHoldsRecordings(from.data);
  const identities = await readIdentities(from);
  return withRecordings(from, async (client) => {
    const ids = (await client.sessions()).map(({ id }) => id);
    const session = 'latest' in choice ? latestSession(ids) : findSession(ids, choice.session);
    return verifyStored(client, session, identities, trusted);
  });
}

export async function verifyStored(
  client: CollectorClient,
  session: string,
  identities: readonly string[],
  trusted: readonly string[] = [],
): Promise<ReadSession> {
  const { device, stored, problems } = await fetchSession(client, session);
  const { trace, verification } = await verifySession(stored, identities, { session, device, trusted });
  const all = [...problems, ...verification.problems];
  const bytes = stored.reduce((sum, batch) => sum + batch.bytes, 0);
  return {
    session,
    stored,
    bytes,
    trace,
    verification: { ...verification, problems: all, ok: all.length === 0 },
  };
}

/** @throws CommandFailed when no batch could be opened; other problems are the caller's to tell */
export function traceOf({ trace, verification }: ReadSession): Trace {
  if (trace) return trace;
  const reason = verification.problems[0]?.message ?? 'It has no batches.';
  throw new CommandFailed(`The session cannot be read. ${reason}`);
}

const SHOWN_PROBLEMS = 20;

export function problemLines(problems: readonly Problem[]): string[] {
  const lines = problems
    .slice(0, SHOWN_PROBLEMS)
    .map(({ where, kind, message }) => `${where}: ${message} [${kind}]`);
  const hidden = problems.length - lines.length;
  return hidden > 0 ? [...lines, `… and ${counted(hidden, 'more problem')} (verify --json has all).`] : lines;
}
