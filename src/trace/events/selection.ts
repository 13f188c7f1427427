import * as z from 'zod';
import { pageLine } from '../line';
import { nodeId } from '../primitives';

const boundary = z.strictObject({ node: nodeId, offset: z.int().min(0) });

/** Text selected on the page (not inside a field). */
export const selection = pageLine('selection', {
  text: z.string().optional(),
  anchor: boundary,
  focus: boundary,
});
