import * as z from 'zod';
import { sessionLine } from '../line';

/**
 * What happened to a tab that shows a covered site; other tabs are never named. It belongs to no page: `page` lines say
 * by `tab` which documents a tab held.
 * - `open` is told once the tab shows a covered site, at the time at which it was opened.
 * - `activate`: it came to the front of its window.
 * - `deactivate`: it was left for something that is not recorded, which is not named. (When the next tab is a covered
 *   one, that one's `activate` says it all.)
 * - `move` within its window; `detach` and `attach` from one window to another.
 */
export const tab = sessionLine('tab', {
  action: z.enum(['open', 'close', 'activate', 'deactivate', 'move', 'attach', 'detach']),
  tab: z.int(),
  window: z.int().optional(),
  /** Position in its window, from 0. */
  index: z.int().min(0).optional(),
  /** The covered tab that opened it. */
  opener: z.int().optional(),
});
