import * as z from 'zod';
import { pageLine } from '../line';

/** The page's address changed, or the page came to be. The URL is redacted by component. */
export const navigate = pageLine('navigate', {
  kind: z.enum(['load', 'reload', 'back', 'forward', 'traverse', 'push', 'replace', 'hash']),
  url: z.string(),
  title: z.string().optional(),
});
