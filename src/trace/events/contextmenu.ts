import { pageLine } from '../line';
import { modifiers } from '../primitives';
import { place } from './press';

export const contextmenu = pageLine('contextmenu', { ...place, modifiers });
