import * as z from 'zod';
import { pageLine } from '../line';
import { place } from './press';

/** The pointer came to rest on an element, or the page changed when it got there. Moves alone are in `pointer`. */
export const hover = pageLine('hover', {
  ...place,
  /** Whether the page changed while the pointer was there and nothing else was done. */
  changed: z.boolean(),
});
