import * as z from 'zod';
import { pageLine } from '../line';
import { button, modifiers, nodeId } from '../primitives';
import { place } from './press';

export const click = pageLine('click', {
  ...place,
  /** 1 single, 2 double, …; 0 when no pointer made it (keyboard, label). */
  count: z.int().min(0),
  button,
  modifiers,
  /** The exact element hit, where the described target is the control around it. */
  hit: nodeId.optional(),
  /** Whether the element at that point still was the target (or inside it) when it was let go. */
  hitTest: z.boolean().optional(),
  /** A click the browser made itself: from a label's click, or from Enter or Space. */
  derived: z.enum(['label', 'keyboard']).optional(),
});
