import * as z from 'zod';
import { sessionLine } from '../line';

/**
 * What happened to a window of the browser while a covered tab was in its front. `blur`: it was left for another
 * program, or for a window whose front is not recorded, which is not named.
 */
export const window = sessionLine('window', {
  action: z.enum(['open', 'close', 'focus', 'blur']),
  window: z.int(),
});
