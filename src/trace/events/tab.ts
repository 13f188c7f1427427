import * as z from 'zod';
import { sessionLine } from '../line';

export const tab = sessionLine('tab', {
  action: z.enum(['open', 'close', 'activate', 'move', 'attach']),
  tab: z.int(),
  window: z.int().optional(),
  index: z.int().min(0).optional(),
  opener: z.int().optional(),
});
