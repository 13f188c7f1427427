import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeSealed, idOf } from '../testing/batches';
import { FolderSegments } from './folder-segments';
import { framedLength, readSegment } from './framing';
import { AppendError } from './segment-store';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-segments-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function records(count: number, payload = 500) {
  return Array.from({ length: count }, () => {
    const bytes = fakeSealed(payload);
    return { id: idOf(bytes), bytes };
  });
}

test('gives back every record from where it was put', async () => {
  const store = await FolderSegments.open(folder, '000001');
  const all = records(5);
  const positions = [...(await store.append(all.slice(0, 2))), ...(await store.append(all.slice(2)))];
  for (const [index, { id, bytes }] of all.entries()) {
    const position = positions[index] ?? { segment: '', position: 0 };
    expect(await store.read({ id, bytes: bytes.length, ...position })).toEqual(Buffer.from(bytes));
  }
  await store.close();
});

test('goes on at the end of a segment that was there before', async () => {
  const [a, b] = [records(1), records(1)];
  for (const group of [a, b]) {
    const store = await FolderSegments.open(folder, '000001');
    await store.append(group);
    await store.close();
  }
  const read = [...readSegment(await readFile(join(folder, '000001.seg')))];
  expect(read.map(({ id }) => id)).toEqual([...a, ...b].map(({ id }) => id));
});

test('begins a new segment before the limit is passed, and never splits a group', async () => {
  const store = await FolderSegments.open(folder, '000001', 5000);
  for (let i = 0; i < 4; i++) {
    const positions = await store.append(records(3, 400));
    expect(new Set(positions.map(({ segment }) => segment)).size).toBe(1);
  }
  await store.close();
  expect(await readdir(folder)).toEqual(['000001.seg', '000002.seg']);
  for (const file of await readdir(folder))
    expect((await stat(join(folder, file))).size).toBeLessThanOrEqual(5000);
});

test('an append that failed left nothing behind, and the next one goes on', async () => {
  const store = await FolderSegments.open(folder, '000001', 1000);
  const all = records(2, 600);
  await store.append(all.slice(0, 1));
  await mkdir(join(folder, '000002.seg'));
  await expect(store.append(all.slice(1))).rejects.toThrow(AppendError);
  await rm(join(folder, '000002.seg'), { recursive: true });
  expect(await store.append(all.slice(1))).toEqual([{ segment: '000002', position: 0 }]);
  expect([...readSegment(await readFile(join(folder, '000001.seg')))]).toHaveLength(1);
  await store.close();
});

test('says when a record is missing and when it was altered', async () => {
  const store = await FolderSegments.open(folder, '000001');
  const [one] = records(1);
  if (!one) throw new Error('no record');
  await store.append([one]);
  const stored = { id: one.id, bytes: one.bytes.length, segment: '000001', position: 0 };
  const path = join(folder, '000001.seg');
  const whole = await readFile(path);
  const altered = Buffer.from(whole);
  altered[framedLength(10)] = 255 - (altered[framedLength(10)] ?? 0);
  await writeFile(path, altered);
  await expect(store.read(stored)).rejects.toThrow(/altered in segment 000001 at byte 0/);
  await truncate(path, whole.length - 1);
  await expect(store.read(stored)).rejects.toThrow(/missing in segment 000001/);
  await rm(path);
  await expect(store.read(stored)).rejects.toThrow(/missing/);
  await store.close();
});

test('notices that its file was deleted or replaced behind it', async () => {
  const store = await FolderSegments.open(folder, '000001');
  await store.answers();
  await rm(join(folder, '000001.seg'));
  await expect(store.answers()).rejects.toThrow();
  await writeFile(join(folder, '000001.seg'), '');
  await expect(store.answers()).rejects.toThrow(/was replaced/);
  await store.close();
});
