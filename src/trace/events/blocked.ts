import * as z from 'zod';
import { pageLine } from '../line';
import { time } from '../primitives';

/** A span in which the page could not run: most likely a dialog. Inferred, never observed. */
export const blocked = pageLine('blocked', { from: time, to: time, inferred: z.literal(true) });
