import * as z from 'zod';
import { sessionLine } from '../line';
import { pageNumber, time } from '../primitives';

/** Something is missing here, and why. */
export const gap = sessionLine('gap', {
  reason: z.enum(['worker', 'quota', 'budget', 'deleted', 'unsupported', 'invalid', 'overflow', 'clock']),
  from: time,
  to: time,
  page: pageNumber.optional(),
  /** Events lost, where known. */
  count: z.int().min(0).optional(),
});
