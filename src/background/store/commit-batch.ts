import Dexie from 'dexie';
import { SealError } from '../errors';
import type { TableName } from './database';
import { forgetSheets } from './known-sheets';
import type { BatchRow, ReviewRow } from './rows';
import type { Store } from './store';

interface Content {
  /** The chunks that the batch holds. */
  ids: number[];
  /** The same, for the employee. */
  review: ReviewRow;
  /** The session has no more chunks. */
  last: boolean;
}

const TABLES: TableName[] = ['sessions', 'pages', 'chunks', 'sheets', 'batches', 'review'];

/**
 * Takes a sealed batch into the store. In one transaction its chunks go, the batch and its review copy come and the
 * session's chain moves on; or nothing happens.
 * @throws SealError when the chain or the chunks are not those that were sealed
 */
export function commitBatch(store: Store, batch: BatchRow, { ids, review, last }: Content): Promise<void> {
  const { session: id, hash, seq } = batch;
  return store.write('strict', TABLES, async (tables) => {
    const session = await tables.sessions.get(id);
    if (session?.nextSeq !== seq || (await tables.chunks.present(ids)) !== ids.length) {
      throw new SealError(`batch ${seq} was not sealed: what it holds changed meanwhile. It is cut again.`);
    }
    await tables.batches.add(batch);
    await tables.review.add(review);
    await tables.chunks.remove(ids);
    await tables.sessions.update(id, {
      nextSeq: seq + 1,
      lastHash: hash,
      ...(last ? { state: 'sealed' } : {}),
    });
    if (!last) return;
    await forgetSheets(tables, id);
    await tables.pages.where('[session+document]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
  });
}
