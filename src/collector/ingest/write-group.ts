import type { BatchKey, Catalog, CatalogGroup, Mend } from '../catalog/catalog';
import type { SegmentPosition, SegmentRecord, SegmentStore, StoredRecord } from '../segments/segment-store';
import { checkStored, type StoredFault } from './check-stored';
import { IntakeError } from './errors';
import { type ConflictReason, Judge, type Verdict } from './judge';

/** A batch that passed every check that needs no catalog. */
export interface Arrival extends BatchKey {
  prev: string | null;
  bytes: Uint8Array;
  /** By its device's key, and checked. */
  signature: string;
  /** Ids of the research keys that it is sealed to; empty when not said. */
  keys: readonly string[];
}

/** What became of it. All are durable. `mended`: it was there, but damaged; now these bytes are in its place. */
export type Outcome =
  | { kind: 'stored'; outOfOrder: boolean }
  | { kind: 'duplicate' }
  | { kind: 'mended' }
  | { kind: 'conflict'; reason: ConflictReason };

interface Judged {
  arrival: Arrival;
  verdict: Verdict;
  /** Of the copy that was there before. Damage stands at the one arrival only that takes its place. */
  fault: StoredFault | undefined;
}

/**
 * Writes one group: segment bytes first, then the catalog rows that point to them. Both are durable at the end.
 * @param onMend called for each damaged copy that was replaced
 * @returns what became of each arrival, in order; an error for those that must not be acknowledged
 */
export async function writeGroup(
  arrivals: readonly Arrival[],
  catalog: Catalog,
  segments: SegmentStore,
  onMend: (mend: Mend) => void,
): Promise<(Outcome | IntakeError)[]> {
  const judge = new Judge(await catalog.known(arrivals));
  const verdicts = arrivals.map((arrival) => judge.judge(arrival));
  const faults = await checkStored(
    verdicts.flatMap((verdict) => there(verdict) ?? []),
    segments,
  );
  const judged = arrivals.flatMap((arrival, index): Judged[] => {
    const verdict = verdicts[index];
    return verdict ? [{ arrival, verdict, fault: takeFault(faults, there(verdict)) }] : [];
  });
  const kept = judged.filter(mustKeep);
  const positions = await segments.append(kept.map(({ arrival }) => segmentRecord(arrival)));
  const group = rows(kept, positions, Date.now());
  if (kept.length > 0) await catalog.record(group);
  for (const mend of group.mends) onMend(mend);
  return judged.map(outcome);
}

function there(verdict: Verdict): StoredRecord | undefined {
  return verdict.kind === 'new' ? undefined : verdict.there;
}

/** The first arrival with the bytes of a damaged copy replaces it: for later ones of the group it is whole again. */
function takeFault(
  faults: Map<StoredRecord, StoredFault>,
  record: StoredRecord | undefined,
): StoredFault | undefined {
  const fault = record && faults.get(record);
  if (record && !(fault instanceof IntakeError)) faults.delete(record);
  return fault;
}

function mustKeep({ verdict, fault }: Judged): boolean {
  if (fault) return !(fault instanceof IntakeError);
  return verdict.kind === 'new' || (verdict.kind === 'conflict' && !verdict.kept);
}

function outcome({ verdict, fault }: Judged): Outcome | IntakeError {
  if (fault instanceof IntakeError) return fault;
  if (verdict.kind === 'new') return { kind: 'stored', outOfOrder: verdict.outOfOrder };
  if (verdict.kind === 'conflict') return { kind: 'conflict', reason: verdict.reason };
  return { kind: fault ? 'mended' : 'duplicate' };
}

function rows(kept: readonly Judged[], positions: readonly SegmentPosition[], at: number): CatalogGroup {
  const placed = kept.flatMap((judged, index) => {
    const to = positions[index];
    return to ? [{ ...judged, to, row: row(judged.arrival, to, at) }] : [];
  });
  const added = placed.filter(({ fault }) => !fault);
  return {
    batches: added.flatMap(({ row, verdict }) =>
      verdict.kind === 'new' ? [{ ...row, out_of_order: Number(verdict.outOfOrder) }] : [],
    ),
    quarantine: added.flatMap(({ row, verdict }) =>
      verdict.kind === 'conflict' ? [{ ...row, reason: verdict.reason }] : [],
    ),
    mends: placed.flatMap(({ fault, to }) => (fault && 'record' in fault ? [{ ...fault, at, to }] : [])),
  };
}

function segmentRecord({ id, bytes, session, seq, prev, device, signature, keys }: Arrival): SegmentRecord {
  return { id, bytes, about: { session, seq, prev, device, signature, keys: [...keys] } };
}

function row(arrival: Arrival, position: SegmentPosition, now: number) {
  const { bytes, keys, ...rest } = arrival;
  return { ...rest, bytes: bytes.length, keys: keys.join(','), received_at: now, ...position };
}
