import * as z from 'zod';
import { pageLine } from '../line';
import { time } from '../primitives';

/**
 * A span of a second or more, near something a person did, in which the page could not run: most likely a dialog
 * (alert, confirm, prompt, leave this page?), or else a long computation. Inferred, never observed.
 */
export const blocked = pageLine('blocked', { from: time, to: time, inferred: z.literal(true) });
