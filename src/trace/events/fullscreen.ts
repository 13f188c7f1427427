import * as z from 'zod';
import { pageLine } from '../line';
import { nodeId } from '../primitives';

export const fullscreen = pageLine('fullscreen', { on: z.boolean(), target: nodeId.optional() });
