import Dexie from 'dexie';
import type { Tables } from './store';

/** Of each session, the style sheets whose text was stored: it is told once. */
type Sheets = Pick<Tables, 'sheets'>;

/**
 * Which of these the session has not told yet; from now on it has. Runs inside the transaction that stores their texts.
 * @param hashes without doubles
 */
export async function noteSheets(
  { sheets }: Sheets,
  session: string,
  hashes: readonly string[],
): Promise<string[]> {
  if (hashes.length === 0) return [];
  const known = await sheets.bulkGet(hashes.map((hash): [string, string] => [session, hash]));
  const fresh = hashes.filter((_hash, index) => known[index] === undefined);
  await sheets.bulkAdd(fresh.map((hash) => ({ session, hash })));
  return fresh;
}

/** Nothing more comes of the session, or what was stored of it is gone: then its pages tell their style sheets again. */
export async function forgetSheets({ sheets }: Sheets, session: string): Promise<void> {
  await sheets.where('[session+hash]').between([session, Dexie.minKey], [session, Dexie.maxKey]).delete();
}
