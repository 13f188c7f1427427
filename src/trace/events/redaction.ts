import * as z from 'zod';
import { sessionLine } from '../line';

/** How often each rule changed or dropped something, since the last such line. */
export const redaction = sessionLine('redaction', { counts: z.record(z.string(), z.int().min(0)) });
