import * as z from 'zod';
import { pageLine } from '../line';
import { cause, nodeId } from '../primitives';

/** `<details>`, popover or dialog opened or closed. */
export const toggle = pageLine('toggle', { target: nodeId, open: z.boolean(), cause });
