import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { openCatalog } from '../../src/collector/catalog/open-catalog';

/** Tables that the migrations keep of themselves. */
const OWN = /^(?:kysely_|sqlite_)/;

it('docs/data-map.md names every table and column of a new catalogue, and no other', async () => {
  const docs = await readFile(new URL('../../docs/data-map.md', import.meta.url), 'utf8');
  const [, after = ''] = docs.split('The catalogue (');
  const rows = Array.from(after.split('\n\n')[1]?.matchAll(/^\| (`\w+`) \| (.+?) \| /gm) ?? []);
  const said = rows.map(([, table = '', columns = '']) => [table, namesIn(columns)]);
  expect(Object.fromEntries(said)).toEqual(await columnsOfNewCatalogue());
});

/** Names outside of brackets, in any order. */
function namesIn(text: string): string[] {
  return (text.replaceAll(/\(.*?\)/g, '').match(/`\w+`/g) ?? []).toSorted();
}

async function columnsOfNewCatalogue(): Promise<Record<string, string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'candor-catalogue-'));
  try {
    const path = join(folder, 'catalog.sqlite');
    await (await openCatalog(path)).close();
    return columnsIn(new Database(path));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function columnsIn(database: Database.Database): Record<string, string[]> {
  const names = (sql: string): string[] =>
    (database.prepare(sql).all() as { name: string }[]).map(({ name }) => name);
  const tables = names("select name from sqlite_master where type = 'table'").filter(
    (name) => !OWN.test(name),
  );
  const columns = tables.map((table) => [
    `\`${table}\``,
    names(`select name from pragma_table_info('${table}')`)
      .map((name) => `\`${name}\``)
      .toSorted(),
  ]);
  database.close();
  return Object.fromEntries(columns);
}
