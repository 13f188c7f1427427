import { pageLine } from '../line';
import { nodeId } from '../primitives';

export const submit = pageLine('submit', { target: nodeId, submitter: nodeId.optional() });
