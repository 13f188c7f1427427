import * as z from 'zod';
import { policyKeys } from './keys';

/**
 * A key that could not be used as it stood. Never its value: it may be a secret. Codes, not words: the words for an
 * employee are in `locales/`, those for an admin in the catalogue.
 */
export const policyProblem = z.discriminatedUnion('code', [
  /** It breaks its rule, and less is recorded instead. */
  z.strictObject({ code: z.literal('malformed'), key: z.enum(policyKeys) }),
  /** There is no such setting; it is ignored. */
  z.strictObject({ code: z.literal('unknown-setting'), key: z.string() }),
  /** It is longer than recordings may stay readable on the device, and ends with that time. */
  z.strictObject({ code: z.literal('delay-beyond-review'), key: z.literal('uploadDelayMinutes') }),
]);

export type PolicyProblem = z.infer<typeof policyProblem>;
