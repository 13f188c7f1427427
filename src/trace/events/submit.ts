import { pageLine } from '../line';
import { cause, nodeId } from '../primitives';

/** A form was sent. Scripts can send one, too, and that event is as trusted as a person's. */
export const submit = pageLine('submit', { target: nodeId, submitter: nodeId.optional(), cause });
