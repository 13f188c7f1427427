import { pageLine } from '../line';
import { input } from './input';

const { target, value, checked, filled, cause } = input.shape;

/** A field's new value was committed. */
export const change = pageLine('change', { target, value, checked, filled, cause });
