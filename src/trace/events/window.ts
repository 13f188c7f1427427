import * as z from 'zod';
import { sessionLine } from '../line';

export const window = sessionLine('window', {
  action: z.enum(['open', 'close', 'focus', 'blur']),
  window: z.int(),
});
