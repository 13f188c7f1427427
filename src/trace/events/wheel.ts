import * as z from 'zod';
import { pageLine } from '../line';
import { modifiers } from '../primitives';
import { place } from './press';

export const wheel = pageLine('wheel', {
  ...place,
  dx: z.number(),
  dy: z.number(),
  /** Unit of `dx` and `dy`. */
  mode: z.enum(['pixel', 'line', 'page']),
  modifiers,
});
