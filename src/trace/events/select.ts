import * as z from 'zod';
import { pageLine } from '../line';
import { nodeId } from '../primitives';

/** The options now chosen in a `<select>`. */
export const select = pageLine('select', {
  target: nodeId,
  options: z.array(z.strictObject({ index: z.int().min(0), value: z.string(), label: z.string() })),
});
