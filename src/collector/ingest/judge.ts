import type { BatchKey, Known } from '../catalog/catalog';

export type Verdict =
  | { kind: 'new'; outOfOrder: boolean }
  | { kind: 'duplicate' }
  /** `kept`: the same bytes are in quarantine already. */
  | { kind: 'conflict'; reason: ConflictReason; kept: boolean };

export type ConflictReason = 'other bytes' | 'other device' | 'other place';

/** Decides what becomes of arriving batches, one after the other; earlier ones of the group count for later ones. */
export class Judge {
  readonly #sessions = new Map<string, { device: string; lastSeq: number }>();
  readonly #idAt = new Map<string, string>();
  readonly #ids = new Set<string>();
  readonly #quarantine = new Set<string>();

  constructor(known: Known) {
    for (const session of known.sessions) this.#sessions.set(session.session, session);
    for (const batch of known.batches) this.#place(batch);
    for (const key of known.quarantine) this.#quarantine.add(quarantineKey(key));
  }

  judge(arrival: BatchKey): Verdict {
    const session = this.#sessions.get(arrival.session);
    if (session && session.device !== arrival.device) return this.#conflict(arrival, 'other device');
    const there = this.#idAt.get(place(arrival));
    if (there === arrival.id) return { kind: 'duplicate' };
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
    return { kind: 'conflict', reason, kept };
  }

  #place(batch: { id: string; session: string; seq: number }): void {
    this.#idAt.set(place(batch), batch.id);
    this.#ids.add(batch.id);
  }
}

function place({ session, seq }: { session: string; seq: number }): string {
  return `${session}/${seq}`;
}

function quarantineKey({ id, session, seq, device }: BatchKey): string {
  return `${id}/${session}/${seq}/${device}`;
}
