import { type ChainProblem, verifyChain } from '../trace/chain';
import { TraceFormatError } from '../trace/errors';
import { isEvent } from '../trace/event';
import { parseTrace, type Trace } from '../trace/trace-file';
import { endsWithEnd, joinBatches, type OpenedBatch } from './join';
import { OpenBatchError, openBatch } from './open-batch';
import type { StoredBatch } from './source';
import { checkCourse } from './verify/course';
import { checkHeader } from './verify/headers';
import type { Problem } from './verify/problem';
import { checkReferences } from './verify/references';
import { checkSignatures, type SignatureCheck, type Signer } from './verify/signatures';

export interface Verification {
  ok: boolean;
  problems: Problem[];
  /** What is no fault, and should be known. */
  remarks: Problem[];
  /** Fingerprint of the key that its device signs with; null when it has none, or for a trace file. */
  deviceKey: string | null;
  /** Whether the session has its `end`. One that is still being recorded has not; that is no fault. */
  complete: boolean;
  events: number;
  /** Documents, those in frames included. */
  pages: number;
  batches: number;
}

export interface VerifiedSession {
  verification: Verification;
  /** What could be read; absent when no batch could be opened. */
  trace: Trace | undefined;
}

/**
 * Checks a session as it is stored: hash chain, signatures, seals, headers, and what the trace says.
 * @param stored all its batches, in order of their sequence numbers
 */
export async function verifySession(
  stored: readonly StoredBatch[],
  identities: readonly string[],
  signer: Signer,
): Promise<VerifiedSession> {
  const signatures = await checkSignatures(stored, signer);
  const problems = [...(await verifyChain(stored)).map(chainProblem), ...signatures.problems];
  const opened = await openAll(stored, identities, problems);
  problems.push(...headerProblems(stored, opened, signer));
  const batches = opened.filter((batch) => batch !== undefined);
  if (batches.length === 0)
    return { verification: verdict(problems, undefined, stored.length, signatures), trace: undefined };
  const { session } = batches[0]?.header ?? {};
  const trace = joinBatches(batches.filter((batch) => batch.header.session === session));
  // When batches are missing, what is left refers to things in them: one cause, not a hundred problems.
  if (problems.length === 0) problems.push(...traceProblems(trace));
  return { verification: verdict(problems, trace, stored.length, signatures), trace };
}

/** Checks the text of a trace file: everything but the hash chain, which only sealed batches have. */
export function verifyTraceFile(text: string): Verification {
  let trace: Trace;
  try {
    trace = parseTrace(text);
  } catch (error) {
    if (!(error instanceof TraceFormatError)) throw error;
    return verdict([{ where: 'file', kind: 'format', message: error.message }], undefined, 0);
  }
  const problems = [...sessionHeaderProblems(trace), ...traceProblems(trace)];
  return verdict(problems, trace, trace.header.batches.length);
}

function chainProblem({ seq, kind, message }: ChainProblem): Problem {
  const where = `batch ${seq}`;
  return { where, kind, message: message.replace(new RegExp(`^${where}: `, 'i'), '') };
}

/** Opens every batch; `undefined` stands for one that could not be opened, and the reason goes to `problems`. */
async function openAll(
  stored: readonly StoredBatch[],
  identities: readonly string[],
  problems: Problem[],
): Promise<(OpenedBatch | undefined)[]> {
  const opened: (OpenedBatch | undefined)[] = [];
  for (const { sealed, bytes, hash, seq, keys } of stored) {
    try {
      opened.push({ ...(await openBatch(sealed, identities, bytes, keys)), hash });
    } catch (error) {
      if (!(error instanceof OpenBatchError)) throw error;
      problems.push({ where: `batch ${seq}`, kind: error.kind, message: error.message });
      opened.push(undefined);
    }
  }
  return opened;
}

function headerProblems(
  stored: readonly StoredBatch[],
  opened: readonly (OpenedBatch | undefined)[],
  { session, device }: Signer,
): Problem[] {
  const first = opened.find((batch) => batch !== undefined);
  if (!first) return [];
  const common = { session, device: device.id, policy: first.header.policy };
  return stored.flatMap((link, index) => {
    const batch = opened[index];
    return batch ? checkHeader(batch, link, common) : [];
  });
}

function traceProblems(trace: Trace): Problem[] {
  return [...checkCourse(trace.lines), ...checkReferences(trace.lines)];
}

function sessionHeaderProblems({ header, lines }: Trace): Problem[] {
  const start = lines.find((line) => line.type === 'start');
  const claims: [string, unknown, unknown][] = [
    ['complete', header.complete, endsWithEnd(lines)],
    ['startedAt', header.startedAt, start?.at ?? header.startedAt],
    ['batches', header.batches.length, new Set(header.batches).size],
  ];
  return claims
    .filter(([, claimed, found]) => claimed !== found)
    .map(([name, claimed, found]) => ({
      where: 'line 1 (session)',
      kind: 'header',
      message: `The session header says ${name} ${claimed}, but it is ${found}.`,
    }));
}

function verdict(
  problems: Problem[],
  trace: Trace | undefined,
  batches: number,
  { remarks, deviceKey }: Pick<SignatureCheck, 'remarks' | 'deviceKey'> = { remarks: [], deviceKey: null },
): Verification {
  const lines = trace?.lines ?? [];
  return {
    ok: problems.length === 0,
    problems,
    remarks,
    deviceKey,
    complete: endsWithEnd(lines),
    events: lines.filter(isEvent).length,
    pages: new Set(lines.flatMap((line) => (line.type === 'page' ? [line.page] : []))).size,
    batches,
  };
}
