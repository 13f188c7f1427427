/** Columns of the catalog, as Kysely wants them. Times are wall-clock milliseconds since the epoch. */
export interface Tables {
  credentials: CredentialRow;
  device_keys: DeviceKeyRow;
  sessions: SessionRow;
  batches: BatchRow;
  quarantine: QuarantineRow;
  mended: MendedRow;
  audit: AuditRow;
}

export interface CredentialRow {
  /** SHA-256 of the credential. */
  digest: string;
  device: string;
  created_at: number;
}

/** What a device signs with: one key for as long as it keeps its id. */
export interface DeviceKeyRow {
  device: string;
  public_key: string;
  enrolled_at: number;
}

/** Totals over a session's batches. */
export interface SessionRow {
  session: string;
  /** The device that sent its first batch: no other may add to it. */
  device: string;
  batches: number;
  bytes: number;
  first_received_at: number;
  last_received_at: number;
  /** Highest sequence number received. */
  last_seq: number;
}

interface Placed {
  /** SHA-256 of the sealed bytes. */
  id: string;
  session: string;
  seq: number;
  prev: string | null;
  bytes: number;
  received_at: number;
  /** By the device's key; null from before devices signed. */
  signature: string | null;
  /** Ids of the research keys, with commas between them; empty when not said. */
  keys: string;
  segment: string;
  position: number;
}

export interface BatchRow extends Placed {
  /** 1 when it did not follow the highest sequence number received before it. */
  out_of_order: number;
}

/** A batch that contradicts one that was there before it. It is kept apart, so that somebody can look into it. */
export interface QuarantineRow extends Placed {
  device: string;
  reason: string;
}

/**
 * A place in a segment that was found damaged and is not pointed to any more, because the bytes arrived again. Kept:
 * recovery must know that these bytes were acknowledged once, and the operator which part of the disk failed.
 */
export interface MendedRow {
  segment: string;
  position: number;
  id: string;
  bytes: number;
  reason: string;
  at: number;
}

export interface AuditRow {
  at: number;
  who: string;
  action: string;
  subject: string;
}
