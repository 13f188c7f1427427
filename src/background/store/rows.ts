import type { TraceLine } from '../../trace/event';
import type { Ranges } from './ranges';

export type StartReason = Extract<TraceLine, { type: 'start' }>['reason'];
export type EndReason = Extract<TraceLine, { type: 'end' }>['reason'];

/**
 * `open` takes chunks; `closing` takes what was recorded before `closesAt`; `ended` has its `end` line; `sealed` has
 * its last batch.
 */
export type SessionState = 'open' | 'closing' | 'ended' | 'sealed';

/** Moments named `…At` are wall-clock milliseconds since the epoch. */
export interface SessionRow {
  id: string;
  state: SessionState;
  startedAt: number;
  startReason: StartReason;
  device: string;
  policyHash: string;
  /** Number that the next page gets. */
  nextPage: number;
  /** Sequence number that the next batch gets. */
  nextSeq: number;
  /** Hash of the last sealed batch. */
  lastHash: string | null;
  /** Largest `t` of a stored line. */
  lastTime: number;
  /** Last sign of a person. */
  activeAt: number;
  closesAt?: number;
  endReason?: EndReason;
  /** Everything was asked of the pages and stored, and nothing came after. */
  flushedAt: number | null;
}

/** One run of a recorder in one document. */
export interface PageRow {
  session: string;
  document: string;
  page: number;
  tab: number;
  framePath: number[];
  /** Of a masked site, for as long as the session lasts: what it says to people is kept as `x`. */
  masked?: boolean;
  /** Sequence numbers of the chunks that were stored. */
  received: Ranges;
}

export interface ChunkRow {
  id: number;
  session: string;
  receivedAt: number;
  /** Redacted lines, joined by line feeds. */
  text: string;
  /** Of the text in UTF-8, a line feed at its end included. */
  bytes: number;
  /** Lines that count as events. */
  events: number;
  /** Smallest and largest `t`. */
  from: number;
  to: number;
  /** How often each rule changed or dropped something. */
  counts: Record<string, number>;
}

/** A style sheet whose text is among the session's stored lines. */
export interface SheetRow {
  session: string;
  hash: string;
}

export interface BatchRow {
  /** SHA-256 of the sealed bytes. */
  hash: string;
  session: string;
  seq: number;
  prev: string | null;
  bytes: Uint8Array;
  sealedAt: number;
  /** By the device's key; missing from what was sealed before devices signed. */
  signature?: string;
  /** Ids of the research keys that it is sealed to; missing likewise. */
  keys?: string[];
  /** Why the collector will not take it. */
  refused?: string;
  /** The HTTP status with which it said so. */
  refusedStatus?: number;
  refusedAt?: number;
}

/** What a sealed batch holds, as it was sealed, for the employee to see: deleted after the review time. */
export interface ReviewRow {
  session: string;
  seq: number;
  /** Of the oldest of its chunks. */
  receivedAt: number;
  /** Redacted lines, joined by line feeds. */
  lines: string;
  /** Of the lines in UTF-8. */
  bytes: number;
}

/** Tells age and size, so that a list of keys is all that the sweep reads. */
export type ReviewKey = [receivedAt: number, bytes: number, session: string, seq: number];

/** A batch that was delivered: all that is left of it on the device. */
export interface ReceiptRow {
  hash: string;
  session: string;
  seq: number;
  bytes: number;
  sentAt: number;
}

export interface ValueRow {
  key: string;
  value: unknown;
}
