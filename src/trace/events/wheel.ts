import * as z from 'zod';
import { pageLine } from '../line';
import { modifiers } from '../primitives';
import { place } from './press';

/** Turns of the wheel over one target, summed over 150 ms at most. `t` is the first turn's time. */
export const wheel = pageLine('wheel', {
  ...place,
  dx: z.number(),
  dy: z.number(),
  /** How many turns are summed; 1 when absent. Pages that zoom count them. */
  turns: z.int().min(1).optional(),
  /** Unit of `dx` and `dy`. */
  mode: z.enum(['pixel', 'line', 'page']),
  modifiers,
});
