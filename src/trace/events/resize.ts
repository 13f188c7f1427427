import * as z from 'zod';
import { pageLine } from '../line';

export const resize = pageLine('resize', {
  width: z.number().min(0),
  height: z.number().min(0),
  devicePixelRatio: z.number().positive(),
});
