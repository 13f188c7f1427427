import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCatalog } from './open-catalog';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-catalog-'));
  path = join(folder, 'catalog.sqlite');
  await (await openCatalog(path)).close();
});

afterEach(() => rm(folder, { recursive: true }));

const session = '0193a5b0-0000-7000-8000-000000000000';

/** Brings the catalog back to what it was before devices signed, with one batch in it. */
function makeOld(...undo: string[]): void {
  const database = new Database(path);
  for (const statement of undo) database.exec(statement);
  database.exec(`
    delete from kysely_migration where name = '003-signed';
    insert into sessions values ('${session}', 'd', 1, 100, 1, 1, 0);
    insert into batches (session, seq, id, prev, bytes, received_at, out_of_order, segment, position)
    values ('${session}', 0, 'a', null, 100, 1, 0, '000001', 0)`);
  database.close();
}

const dropKeys = 'alter table batches drop column keys; alter table quarantine drop column keys';
const dropSignatures =
  'alter table batches drop column signature; alter table quarantine drop column signature';

test.each([
  ['a catalog from before devices signed', ['drop table device_keys', dropKeys, dropSignatures]],
  ['one whose migration was cut short', ['alter table quarantine drop column keys']],
])('%s keeps its batches, unsigned', async (_what, undo) => {
  makeOld(...undo);
  const catalog = await openCatalog(path);
  expect(await catalog.batches(session)).toEqual({
    device: { id: 'd', key: null },
    batches: [{ seq: 0, id: 'a', prev: null, bytes: 100, receivedAt: 1, signature: null, keys: [] }],
  });
  expect(await catalog.enrolKey('d', 'first', 7)).toEqual({ publicKey: 'first', enrolledAt: 7 });
  expect(await catalog.enrolKey('d', 'second', 8)).toEqual({ publicKey: 'first', enrolledAt: 7 });
  await catalog.close();
});
