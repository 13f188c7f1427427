import Dexie, { type Collection } from 'dexie';
import type { PageRow } from './rows';
import type { Tables } from './store';

/** The pages of a session. Made anew for each use. */
export function pagesOf({ pages }: Pick<Tables, 'pages'>, session: string): Collection<PageRow> {
  return pages.where('[session+document]').between([session, Dexie.minKey], [session, Dexie.maxKey]);
}
