import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Catalog } from './catalog';
import { openCatalog } from './open-catalog';

let folder: string;
let catalog: Catalog;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-catalog-'));
  catalog = await openCatalog(join(folder, 'catalog.sqlite'));
});

afterEach(async () => {
  await catalog.close();
  await rm(folder, { recursive: true });
});

const key = { id: 'a', session: 's', seq: 0, device: 'd' };
const from = { segment: '000001', position: 5000 };
const to = { segment: '000002', position: 0 };
const signed = { signature: null, keys: '' };
const row = { ...key, prev: null, bytes: 100, received_at: 1, out_of_order: 0, ...signed, ...from };

test('a mended batch is found in its new place, and its old one still counts as acknowledged', async () => {
  await catalog.record({ batches: [row], quarantine: [], mends: [] });
  const before = await catalog.sessions(undefined, 10);
  const record = { id: 'a', bytes: 100, ...from };
  await catalog.record({ batches: [], quarantine: [], mends: [{ record, reason: 'altered', at: 2, to }] });
  expect(await catalog.locate('a')).toEqual({ id: 'a', bytes: 100, ...to });
  expect(await catalog.records('000001')).toEqual([]);
  expect((await catalog.known([key])).batches).toEqual([
    { id: 'a', session: 's', seq: 0, bytes: 100, ...to },
  ]);
  expect(await catalog.sessions(undefined, 10)).toEqual(before);
  // Otherwise a start would take the rest of the old segment for uploads that nobody acknowledged.
  expect(await catalog.ends()).toEqual(
    new Map([
      ['000001', 5136],
      ['000002', 136],
    ]),
  );
});
