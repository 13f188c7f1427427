import { Kysely } from 'kysely';
import type { Catalog } from './catalog';
import { KyselyCatalog } from './kysely-catalog';
import { migrate } from './migrations';
import { sqliteDialect } from './sqlite-dialect';
import { SqliteThread } from './sqlite-thread';
import type { Tables } from './tables';

/**
 * Opens the embedded catalog, making or migrating it.
 * @param path of the SQLite file
 * @throws CatalogError when the file cannot be opened or is no SQLite database
 */
export async function openCatalog(path: string): Promise<Catalog> {
  const thread = new SqliteThread(path);
  const db = new Kysely<Tables>({ dialect: sqliteDialect(thread) });
  try {
    await migrate(db);
  } catch (error) {
    await thread.close();
    throw error;
  }
  return new KyselyCatalog(db, async (queries) => {
    await thread.run(queries);
  });
}
