import * as z from 'zod';
import { sessionLine } from '../line';

export const end = sessionLine('end', {
  reason: z.enum(['pause', 'exemption', 'policy', 'browser', 'idle', 'crash']),
});
