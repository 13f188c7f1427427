import type { BatchKey, Known } from '../catalog/catalog';
import type { StoredRecord } from '../segments/segment-store';

/**
 * `there`: the catalog has the same bytes already, at this place, in the session or in quarantine. Whether the disk
 * still has them is another question.
 */
export type Verdict =
  | { kind: 'new'; outOfOrder: boolean }
  | { kind: 'duplicate'; there?: StoredRecord }
  /** `kept`: the same bytes are in quarantine already. */
  | { kind: 'conflict'; reason: ConflictReason; kept: boolean; there?: StoredRecord };

export type ConflictReason = 'other bytes' | 'other device' | 'other place';

/** Decides what becomes of arriving batches, one after the other; earlier ones of the group count for later ones. */
export class Judge {
  readonly #sessions = new Map<string, { device: string; lastSeq: number }>();
  readonly #idAt = new Map<string, string>();
  readonly #ids = new Set<string>();
  readonly #quarantine = new Set<string>();
  /** What the catalog knows, by place in a session and by key in quarantine. */
  readonly #stored = new Map<string, StoredRecord>();

  constructor(known: Known) {
    for (const session of known.sessions) this.#sessions.set(session.session, session);
    for (const batch of known.batches) {
      this.#place(batch);
      this.#stored.set(place(batch), batch);
    }
    for (const kept of known.quarantine) {
      this.#quarantine.add(quarantineKey(kept));
      this.#stored.set(quarantineKey(kept), kept);
    }
  }

  judge(arrival: BatchKey): Verdict {
    const session = this.#sessions.get(arrival.session);
    if (session && session.device !== arrival.device) return this.#conflict(arrival, 'other device');
    const there = this.#idAt.get(place(arrival));
    if (there === arrival.id) return { kind: 'duplicate', ...this.#where(place(arrival)) };
    if (there !== undefined) return this.#conflict(arrival, 'other bytes');
    // A batch names its own session and number inside the seal: the same bytes elsewhere are a false claim.
    if (this.#ids.has(arrival.id)) return this.#conflict(arrival, 'other place');
    return this.#accept(arrival, session?.lastSeq ?? -1);
  }

  #accept(arrival: BatchKey, lastSeq: number): Verdict {
    this.#place(arrival);
    const { session, device, seq } = arrival;
    this.#sessions.set(session, { device, lastSeq: Math.max(lastSeq, seq) });
    return { kind: 'new', outOfOrder: seq !== lastSeq + 1 };
  }

  #conflict(arrival: BatchKey, reason: ConflictReason): Verdict {
    const key = quarantineKey(arrival);
    const kept = this.#quarantine.has(key);
    this.#quarantine.add(key);
    return { kind: 'conflict', reason, kept, ...this.#where(key) };
  }

  #place(batch: { id: string; session: string; seq: number }): void {
    this.#idAt.set(place(batch), batch.id);
    this.#ids.add(batch.id);
  }

  #where(key: string): { there?: StoredRecord } {
    const there = this.#stored.get(key);
    return there ? { there } : {};
  }
}

function place({ session, seq }: { session: string; seq: number }): string {
  return `${session}/${seq}`;
}

function quarantineKey({ id, session, seq, device }: BatchKey): string {
  return `${id}/${session}/${seq}/${device}`;
}
