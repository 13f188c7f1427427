import type { BatchKey, Catalog } from '../catalog/catalog';
import type { SegmentPosition, SegmentStore } from '../segments/segment-store';
import { type ConflictReason, Judge, type Verdict } from './judge';

/** A batch that passed every check that needs no catalog. */
export interface Arrival extends BatchKey {
  prev: string | null;
  bytes: Uint8Array;
}

/** What became of it. All three are durable. */
export type Outcome =
  | { kind: 'stored'; outOfOrder: boolean }
  | { kind: 'duplicate' }
  | { kind: 'conflict'; reason: ConflictReason };

interface Judged {
  arrival: Arrival;
  verdict: Verdict;
}

/** Writes one group: segment bytes first, then the catalog rows that point to them. Both are durable at the end. */
export async function writeGroup(
  arrivals: readonly Arrival[],
  catalog: Catalog,
  segments: SegmentStore,
): Promise<Outcome[]> {
  const judge = new Judge(await catalog.known(arrivals));
  const judged = arrivals.map((arrival) => ({ arrival, verdict: judge.judge(arrival) }));
  const kept = judged.filter(({ verdict }) => mustKeep(verdict));
  const positions = await segments.append(kept.map(({ arrival }) => arrival));
  if (kept.length > 0) await catalog.record(rows(kept, positions, Date.now()));
  return judged.map(({ verdict }) => outcome(verdict));
}

function mustKeep(verdict: Verdict): boolean {
  return verdict.kind === 'new' || (verdict.kind === 'conflict' && !verdict.kept);
}

function outcome(verdict: Verdict): Outcome {
  if (verdict.kind === 'new') return { kind: 'stored', outOfOrder: verdict.outOfOrder };
  return verdict.kind === 'duplicate' ? verdict : { kind: 'conflict', reason: verdict.reason };
}

function rows(kept: readonly Judged[], positions: readonly SegmentPosition[], now: number) {
  const placed = kept.flatMap(({ arrival, verdict }, index) => {
    const position = positions[index];
    return position ? [{ row: row(arrival, position, now), verdict }] : [];
  });
  return {
    batches: placed.flatMap(({ row, verdict }) =>
      verdict.kind === 'new' ? [{ ...row, out_of_order: Number(verdict.outOfOrder) }] : [],
    ),
    quarantine: placed.flatMap(({ row, verdict }) =>
      verdict.kind === 'conflict' ? [{ ...row, reason: verdict.reason }] : [],
    ),
  };
}

function row({ id, session, seq, device, prev, bytes }: Arrival, position: SegmentPosition, now: number) {
  return { id, session, seq, device, prev, bytes: bytes.length, received_at: now, ...position };
}
