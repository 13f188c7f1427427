import * as z from 'zod';
import { pageLine } from '../line';
import { cause, nodeId } from '../primitives';

/** Scroll position of a container after it moved; the document's own node stands for the viewport. */
export const scroll = pageLine('scroll', { target: nodeId, x: z.number(), y: z.number(), cause });
