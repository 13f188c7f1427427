import { IDBKeyRange } from 'fake-indexeddb';
import { openDatabase } from '../store/database';
import type { ChunkRow, ReviewRow } from '../store/rows';
import type { Rig } from './rig';

/** What lies on the device unsealed. */
export async function readable(rig: Rig): Promise<{ review: ReviewRow[]; chunks: ChunkRow[] }> {
  const database = openDatabase('relaxed', { indexedDB: rig.disk, IDBKeyRange });
  const review = await database.table<ReviewRow>('review').toArray();
  const chunks = await database.table<ChunkRow>('chunks').toArray();
  database.close();
  return { review, chunks };
}
