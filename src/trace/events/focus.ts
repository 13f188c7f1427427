import { pageLine } from '../line';
import { cause, nodeId } from '../primitives';

/** Focus entered an element; without a target: the window. */
export const focus = pageLine('focus', { target: nodeId.optional(), cause });
