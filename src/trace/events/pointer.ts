import * as z from 'zod';
import { pageLine } from '../line';
import { pointerKind } from '../primitives';

/**
 * A stretch of pointer movement. `path` is flat triples `[dt, x, y, dt, dx, dy, …]`: the first triple is absolute
 * (milliseconds after `t`, CSS pixels in the viewport), each later one is relative to the one before.
 */
export const pointer = pageLine('pointer', {
  pointer: pointerKind,
  id: z.int(),
  buttons: z.int().min(0),
  /**
   * `coalesced`: every point the browser had; `moves`: plain events, where it hides the rest (plain-HTTP pages);
   * `drag`: what the browser tells while something is dragged natively, when there is no other movement.
   */
  source: z.enum(['coalesced', 'moves', 'drag']),
  path: z.array(z.number()).refine((path) => path.length % 3 === 0, 'a path is made of [dt, x, y] triples'),
});
