import * as z from 'zod';
import { pageLine } from '../line';
import { nodeId } from '../primitives';

/**
 * Which element of this page holds the frame of this index now: the last number of the `framePath` of the page inside.
 * Told when a frame is found, and again whenever it has loaded a document.
 */
export const frame = pageLine('frame', { target: nodeId, index: z.int().min(0) });
