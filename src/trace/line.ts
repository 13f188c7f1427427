import * as z from 'zod';
import { pageNumber, redacted, time } from './primitives';

/** Schema of a line that belongs to one page. */
export function pageLine<T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.strictObject({
    t: time,
    page: pageNumber,
    type: z.literal(type),
    redacted: redacted.optional(),
    ...shape,
  });
}

/** Schema of a line that belongs to the session as a whole. */
export function sessionLine<T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.strictObject({ t: time, type: z.literal(type), redacted: redacted.optional(), ...shape });
}
