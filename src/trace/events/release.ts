import * as z from 'zod';
import { pageLine } from '../line';
import { press } from './press';

const { t: _t, page: _page, type: _type, redacted: _redacted, ...shape } = press.shape;

export const release = pageLine('release', {
  ...shape,
  /** The browser took the pointer over, to scroll or to drag: nothing was clicked. */
  cancelled: z.literal(true).optional(),
});
