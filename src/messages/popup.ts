import * as z from 'zod';

/** What the popup may ask of the worker. Every answer is the state after it. */
export const popupRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('state'), url: z.string().optional() }),
  z.strictObject({ kind: z.literal('pause'), url: z.string().optional() }),
  z.strictObject({ kind: z.literal('resume'), url: z.string().optional() }),
  z.strictObject({ kind: z.literal('acknowledge'), url: z.string().optional() }),
]);

/** Why nothing is recorded in this browser now. */
export const offReason = z.enum([
  'starting',
  'no-policy',
  'no-recipients',
  'no-collector',
  'no-sites',
  'store',
  'unknown',
]);

export const recordingState = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('off'), reason: offReason }),
  z.strictObject({ status: z.literal('waiting') }),
  z.strictObject({ status: z.literal('paused'), until: z.number() }),
  z.strictObject({ status: z.literal('exempt') }),
  z.strictObject({ status: z.literal('recording') }),
]);

/** A policy key that was malformed: which rule it broke, and what holds instead. Never its value: it may be a secret. */
export const policyProblem = z.strictObject({ key: z.string(), rule: z.string(), effect: z.string() });

export const popupState = z.strictObject({
  /** Of the browser as a whole. */
  recording: recordingState,
  /** Whether the page in front is covered by the site list; null when there is no policy or no page. */
  siteCovered: z.boolean().nullable(),
  /** What is kept of keys, for the sentence that says what is recorded. */
  captureKeys: z.enum(['classes', 'text']),
  pauseMinutes: z.number(),
  exemptionUrl: z.string(),
  problems: z.array(policyProblem),
  delivery: z.strictObject({
    waitingBatches: z.int().min(0),
    waitingChunks: z.int().min(0),
    sentBatches: z.int().min(0),
    sentBytes: z.int().min(0),
    /** Set while delivery fails: what is wrong, in plain words, and since when (milliseconds since the epoch). */
    trouble: z.strictObject({ message: z.string(), since: z.number() }).nullable(),
  }),
});

export type PopupRequest = z.infer<typeof popupRequest>;
export type OffReason = z.infer<typeof offReason>;
export type RecordingState = z.infer<typeof recordingState>;
export type PolicyProblem = z.infer<typeof policyProblem>;
export type PopupState = z.infer<typeof popupState>;
