/** What the catalog knows of a batch, kept with its bytes as well: a segment alone tells what is in it. */
export interface RecordAbout {
  session: string;
  seq: number;
  prev: string | null;
  device: string;
  signature: string;
  keys: string[];
}

/** One sealed batch on its way into a segment. */
export interface SegmentRecord {
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  id: string;
  bytes: Uint8Array;
  /** Missing from segments of before devices signed. */
  about?: RecordAbout;
}

/** Where a record lies: the name of its segment, and the byte at which its frame begins. */
export interface SegmentPosition {
  segment: string;
  position: number;
}

/** A record that the catalog knows of. */
export interface StoredRecord extends SegmentPosition {
  id: string;
  /** Length of the sealed bytes, without the frame. */
  bytes: number;
}

/** A catalogued record that cannot be read as it was acknowledged. */
export interface Damage {
  record: StoredRecord;
  /** `unreadable`: the disk gives an error instead of the bytes. */
  reason: 'missing' | 'altered' | 'unreadable';
}

/** Where sealed bytes lie. A folder of files now; packed objects in S3-compatible storage fit the same interface. */
export interface SegmentStore {
  /**
   * Appends records, in order. When it resolves they are durable. When it rejects with an {@link AppendError} none of
   * them is stored and the store can go on; after any other error it must not be written to any more.
   */
  append(records: readonly SegmentRecord[]): Promise<SegmentPosition[]>;
  /** The bytes of a record, checked against its id. @throws SegmentDamageError; other errors say nothing of the bytes */
  read(record: StoredRecord): Promise<Uint8Array>;
  /** Resolves when the store can be written to. */
  answers(): Promise<void>;
  close(): Promise<void>;
}

/** Nothing of the group was stored, and nothing else was harmed: trying again later is right. */
export class AppendError extends Error {
  override readonly name = 'AppendError';
}

/** A catalogued record is not there any more, or holds other bytes. */
export class SegmentDamageError extends Error {
  override readonly name = 'SegmentDamageError';
  readonly damage: Damage;

  constructor(damage: Damage) {
    const { record, reason } = damage;
    super(
      `Batch ${record.id} is ${reason} in segment ${record.segment} at byte ${record.position}. ` +
        'Restore that segment from a backup and restart the collector, unless a device sends the batch again first.',
    );
    this.damage = damage;
  }
}
