import * as z from 'zod';
import { sessionLine } from '../line';

export const start = sessionLine('start', {
  reason: z.enum(['first', 'resume', 'policy', 'browser', 'idle', 'expired']),
  /** Wall-clock milliseconds since the epoch at `t` = 0. */
  at: z.number(),
});
