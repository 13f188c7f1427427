import * as z from 'zod';
import { pageLine } from '../line';
import { place } from './press';

/** Native drag and drop: where it began and ended. Types of the dragged data, never the data. */
export const drag = pageLine('drag', {
  ...place,
  phase: z.enum(['start', 'end']),
  types: z.array(z.string()),
  /** At the end: what the drop did, `none` where nothing took it. */
  effect: z.enum(['none', 'copy', 'move', 'link']).optional(),
});
