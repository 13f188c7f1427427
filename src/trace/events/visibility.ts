import * as z from 'zod';
import { pageLine } from '../line';

export const visibility = pageLine('visibility', { state: z.enum(['visible', 'hidden']) });
