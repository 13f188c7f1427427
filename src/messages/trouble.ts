import * as z from 'zod';

const status = z.int().min(0);

/**
 * Why recordings do not reach the collector. Codes, not words: the words are in `locales/`, under `trouble…`. `status`
 * is the collector's HTTP status.
 */
export const troubleReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('unreachable') }),
  z.strictObject({ code: z.literal('collector-error'), status }),
  z.strictObject({ code: z.literal('wrong-answer') }),
  z.strictObject({ code: z.literal('batch-refused'), status }),
  z.strictObject({ code: z.literal('device-refused') }),
  z.strictObject({ code: z.literal('enrolment-refused'), status }),
  z.strictObject({ code: z.literal('enrolment-token-missing') }),
  z.strictObject({ code: z.literal('sealing') }),
  z.strictObject({ code: z.literal('this-device') }),
]);

export type TroubleReason = z.infer<typeof troubleReason>;
