import * as z from 'zod';
import { pageLine } from '../line';
import { nodeId } from '../primitives';

/** Copy, cut or paste: types and a length class, never the content. */
export const clipboard = pageLine('clipboard', {
  action: z.enum(['copy', 'cut', 'paste']),
  target: nodeId.optional(),
  types: z.array(z.string()),
  /** Text of at most 20, 200 and 2,000 UTF-16 units is `short`, a `line`, a `paragraph`. */
  size: z.enum(['empty', 'short', 'line', 'paragraph', 'long']).optional(),
});
