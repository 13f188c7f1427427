import * as z from 'zod';
import { pageLine } from '../line';
import { nodeId } from '../primitives';

/** Files chosen: how many and of which MIME types; never names or content. */
export const file = pageLine('file', { target: nodeId, count: z.int().min(0), types: z.array(z.string()) });
