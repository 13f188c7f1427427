import * as z from 'zod';
import { sessionLine } from '../line';

/** The employee's own label of what they are doing. */
export const task = sessionLine('task', { action: z.enum(['start', 'stop']), text: z.string().optional() });
