import * as z from 'zod';
import { pageLine } from '../line';
import { button, modifiers, nodeId, point, pointerKind } from '../primitives';

/** What a press, release or click knows of its place; absent where a secret field was active around it. */
export const place = {
  target: nodeId.optional(),
  /** In the viewport. */
  at: point.optional(),
  /** Relative to the target's box. */
  in: point.optional(),
};

export const press = pageLine('press', {
  ...place,
  pointer: pointerKind,
  id: z.int(),
  button,
  buttons: z.int().min(0),
  modifiers,
});
