import * as z from 'zod';
import { pageLine } from '../line';
import { nodeId } from '../primitives';

/** Input-method composition. The text is kept with `captureKeys: "text"` only. */
export const compose = pageLine('compose', {
  phase: z.enum(['start', 'update', 'end']),
  target: nodeId.optional(),
  text: z.string().optional(),
});
