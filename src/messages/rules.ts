import * as z from 'zod';

/** What a page's recorder must know of the policy. It gets nothing else of it. */
export const recordingRules = z.strictObject({
  captureKeys: z.enum(['classes', 'text']),
  captureDom: z.enum(['none', 'actions', 'full']),
  /** Regular expression over the addresses that are recorded. */
  covered: z.string(),
});

/** Lists of CSS selectors, joined, that the policy adds to what pages mark themselves; empty where it adds none. */
export const privateSelectors = z.strictObject({
  /** Their texts are private. */
  redact: z.string(),
  /** They are recorded as empty boxes. */
  block: z.string(),
});

export type PrivateSelectors = z.infer<typeof privateSelectors>;
export type RecordingRules = z.infer<typeof recordingRules>;
