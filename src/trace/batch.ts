import * as z from 'zod';
import { deviceId, sessionId, sha256, time } from './primitives';

export const FORMAT = 'candor-trace/1';
/**
 * Version of the line schemas within the format. 2: `dom` lines may have relative ids (`relative-ids.ts`). 3: they may refer
 * to style sheets in lines of their own (`sheets.ts`).
 */
export const SCHEMA = 3;

/** Raw bytes of lines at which a batch is cut. */
export const BATCH_BYTES = 256 * 1024;
/** Milliseconds after which a batch is cut even when it is small. */
export const BATCH_AGE_MS = 60_000;

/** First line of every batch. */
export const batchHeader = z.strictObject({
  format: z.literal(FORMAT),
  session: sessionId,
  device: deviceId,
  /** Counts from 0 without holes in a session. */
  seq: z.int().min(0),
  /** SHA-256 of the previous batch's sealed bytes; null for the first. */
  prev: sha256.nullable(),
  from: time,
  to: time,
  /** Lines that count as events (pages and elements do not). */
  events: z.int().min(0),
  schema: z.int().min(1),
  /** SHA-256 of the policy in force. */
  policy: sha256,
  extension: z.string(),
  redactor: z.string(),
});

export type BatchHeader = z.infer<typeof batchHeader>;
