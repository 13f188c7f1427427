import * as z from 'zod';
import { pageLine } from '../line';
import { place } from './press';

/** Something was dropped here, from this page, another, or from outside the browser. */
export const drop = pageLine('drop', {
  ...place,
  /** Types of what was dragged; `Files` for files. */
  types: z.array(z.string()),
  /** Files dropped: how many and of which MIME types; never names or content. */
  files: z.strictObject({ count: z.int().min(1), types: z.array(z.string()) }).optional(),
});
