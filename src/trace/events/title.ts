import * as z from 'zod';
import { pageLine } from '../line';

/** The document's title, once it is known and whenever it has changed: a page is described before its title is parsed. */
export const title = pageLine('title', { title: z.string() });
