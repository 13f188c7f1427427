import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recoverSegments } from './recover';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-recover-'));
});

afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, text: string) => writeFile(join(folder, `${name}.seg`), text);
const get = (name: string) => readFile(join(folder, `${name}.seg`), 'utf8');

test('begins with the first segment in an empty folder', async () => {
  expect(await recoverSegments(folder, new Map(), 10)).toEqual({ active: '000001', dropped: 0 });
});

test('cuts off what was never acknowledged, also when a new segment had just begun', async () => {
  await put('000001', 'catalogued+tail');
  await put('000002', 'tail');
  expect(await recoverSegments(folder, new Map([['000001', 10]]), 100)).toEqual({
    active: '000002',
    dropped: 9,
  });
  expect([await get('000001'), await get('000002')]).toEqual(['catalogued', '']);
});

test('touches nothing when more is uncatalogued than a crash can leave', async () => {
  await put('000001', 'a whole segment of a lost catalog');
  await expect(recoverSegments(folder, new Map(), 10)).rejects.toThrow(/Restore the newest catalog/);
  expect(await get('000001')).toBe('a whole segment of a lost catalog');
});

test('never writes where catalogued bytes are missing', async () => {
  await put('000001', 'whole');
  await put('000002', 'short');
  const ends = new Map([
    ['000001', 5],
    ['000002', 50],
  ]);
  expect((await recoverSegments(folder, ends, 10)).active).toBe('000003');
  ends.set('000009', 1);
  expect((await recoverSegments(folder, ends, 10)).active).toBe('000010');
});
