import { pageLine } from '../line';
import { focus } from './focus';

const { target, cause } = focus.shape;

/** Focus left an element; without a target: the window. */
export const blur = pageLine('blur', { target, cause });
