import * as z from 'zod';
import { pageLine } from '../line';
import { place } from './press';

export const drop = pageLine('drop', { ...place, types: z.array(z.string()) });
