import * as z from 'zod';
import { sessionLine } from '../line';

export const end = sessionLine('end', {
  /** `expired`: some of it could not be sealed in time and was deleted; what comes after it is whole. */
  reason: z.enum(['pause', 'exemption', 'policy', 'browser', 'idle', 'crash', 'expired']),
});
