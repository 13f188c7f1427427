import * as z from 'zod';
import { sessionLine } from '../line';
import { pageNumber, time } from '../primitives';

/** Something is missing here, and why. */
export const gap = sessionLine('gap', {
  /** `expired`: it could not be sealed in the time for which a device may hold it readable, and was deleted there. */
  reason: z.enum([
    'worker',
    'quota',
    'budget',
    'deleted',
    'unsupported',
    'invalid',
    'overflow',
    'clock',
    'expired',
  ]),
  from: time,
  to: time,
  page: pageNumber.optional(),
  /** Events lost, where known. */
  count: z.int().min(0).optional(),
});
