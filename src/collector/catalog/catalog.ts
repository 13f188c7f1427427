import type { CredentialTable } from '../access/credentials';
import type { DeviceKeyTable } from '../access/device-keys';
import type { RecordTable } from '../segments/scrub';
import type { Damage, SegmentPosition, StoredRecord } from '../segments/segment-store';
import type { SessionBatches, SessionSummary } from '../wire';
import type { AuditRow, BatchRow, QuarantineRow } from './tables';

/** What identifies a batch that has arrived. */
export interface BatchKey {
  id: string;
  session: string;
  seq: number;
  device: string;
}

/** All that the catalog knows of some batches and their sessions. */
export interface Known {
  sessions: readonly { session: string; device: string; lastSeq: number }[];
  batches: readonly (StoredRecord & Omit<BatchKey, 'device'>)[];
  quarantine: readonly (StoredRecord & BatchKey)[];
}

/** A damaged record whose bytes arrived again and lie elsewhere now. */
export interface Mend extends Damage {
  at: number;
  to: SegmentPosition;
}

/** Rows that become visible together or not at all. Batches carry the device for their session's row. */
export interface CatalogGroup {
  batches: readonly (BatchRow & { device: string })[];
  quarantine: readonly QuarantineRow[];
  mends: readonly Mend[];
}

/** What is where, who may send, who has read. On SQLite now; the queries are Kysely's, so PostgreSQL can follow. */
export interface Catalog extends CredentialTable, DeviceKeyTable, RecordTable {
  /** Resolves when the database answers. */
  answers(): Promise<void>;
  known(keys: readonly BatchKey[]): Promise<Known>;
  /** Durable when it resolves. */
  record(group: CatalogGroup): Promise<void>;
  /** Sessions after `cursor` in order of id, at most `limit`. */
  sessions(cursor: string | undefined, limit: number): Promise<SessionSummary[]>;
  /** In order of sequence number, with the device that sent them; undefined for an unknown session. */
  batches(session: string): Promise<SessionBatches | undefined>;
  locate(id: string): Promise<StoredRecord | undefined>;
  audit(entry: AuditRow): Promise<void>;
  close(): Promise<void>;
}
