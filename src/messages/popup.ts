import * as z from 'zod';
import { policyProblem } from '../policy/problem';
import { recordingRules } from './rules';
import { troubleReason } from './trouble';

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
  /** The lists of what must be redacted do not let any text through, most likely because one is malformed. */
  'no-text',
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

/** What has left this computer and what has not. Unknown is an answer of its own: it must never look like "all sent". */
export const delivery = z.discriminatedUnion('status', [
  /** The store or the first attempt of this run of the worker has not answered, and no trouble was on record. */
  z.strictObject({ status: z.literal('unknown') }),
  z.strictObject({
    status: z.literal('known'),
    waitingBatches: z.int().min(0),
    waitingChunks: z.int().min(0),
    sentBatches: z.int().min(0),
    sentBytes: z.int().min(0),
    /** Set while delivery fails: what is wrong, and since when (milliseconds since the epoch). */
    trouble: z.strictObject({ reason: troubleReason, since: z.number() }).nullable(),
  }),
]);

export const popupState = z.strictObject({
  /** Of the browser as a whole. */
  recording: recordingState,
  /** Whether the page in front is covered by the site list; null when there is no policy or no page. */
  siteCovered: z.boolean().nullable(),
  /** What is kept of keys and of page content, for the sentences that say what is recorded. */
  captureKeys: recordingRules.shape.captureKeys,
  captureDom: recordingRules.shape.captureDom,
  /** How the text of the page in front is kept; without such a page, how that of pages is in general. */
  capturePageText: z.enum(['redact', 'mask']),
  pauseMinutes: z.number(),
  exemptionUrl: z.string(),
  problems: z.array(policyProblem),
  delivery,
});

export type PopupRequest = z.infer<typeof popupRequest>;
export type OffReason = z.infer<typeof offReason>;
export type RecordingState = z.infer<typeof recordingState>;
export type Delivery = z.infer<typeof delivery>;
export type PopupState = z.infer<typeof popupState>;
