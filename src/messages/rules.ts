import * as z from 'zod';

/** What a page's recorder must know of the policy. It gets nothing else of it. */
export const recordingRules = z.strictObject({
  captureKeys: z.enum(['classes', 'text']),
  captureDom: z.enum(['none', 'actions', 'full']),
  sites: z.array(z.string()),
  excludedSites: z.array(z.string()),
});

export type RecordingRules = z.infer<typeof recordingRules>;
