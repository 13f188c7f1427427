import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSegment } from '../segments/framing';
import { fakeSealed, idOf, newSession } from '../testing/batches';
import { TestCollector } from '../testing/test-collector';
import { problem } from '../wire';

let collector: TestCollector;

beforeAll(async () => {
  collector = await TestCollector.start();
});

afterAll(() => collector.remove());

async function conflict(sent: Promise<Response>): Promise<string> {
  const response = await sent;
  expect(response.status).toBe(409);
  return problem.parse(await response.json()).detail;
}

function quarantined(id: string): unknown[] {
  const database = new Database(join(collector.dataDir, 'collector/catalog.sqlite'));
  const rows = database.prepare('select reason, device from quarantine where id = ?').all(id);
  database.close();
  return rows;
}

async function timesInSegment(id: string): Promise<number> {
  const segment = await readFile(join(collector.dataDir, 'collector/segments/000001.seg'));
  return [...readSegment(segment)].filter((record) => record.id === id).length;
}

test('other bytes under the same number are kept apart, once, and not served', async () => {
  const device = await collector.device();
  const [first, second] = [fakeSealed(), fakeSealed()];
  await device.put({ bytes: first });
  for (let i = 0; i < 2; i++) {
    expect(await conflict(device.put({ bytes: second }))).toMatch(/another batch 0 already.*quarantine/);
  }
  expect(quarantined(idOf(second))).toEqual([{ reason: 'other bytes', device: device.id }]);
  expect(await timesInSegment(idOf(second))).toBe(1);
  const client = await collector.client();
  expect((await client.batches(device.session)).map(({ id }) => id)).toEqual([idOf(first)]);
  await expect(client.batch(idOf(second))).rejects.toMatchObject({ status: 404 });
});

test('a session belongs to the device that began it', async () => {
  const [owner, other] = [await collector.device(), await collector.device()];
  const bytes = fakeSealed();
  await owner.put({ bytes: fakeSealed() });
  expect(await conflict(other.put({ bytes, seq: 1, session: owner.session }))).toMatch(/another device/);
  expect(quarantined(idOf(bytes))).toEqual([{ reason: 'other device', device: other.id }]);
});

test('the same bytes cannot stand in two places', async () => {
  const device = await collector.device();
  const bytes = fakeSealed();
  await device.put({ bytes });
  expect(await conflict(device.put({ bytes, session: newSession() }))).toMatch(/stored already/);
});

test('of contradicting uploads that arrive together, one is stored and the others are kept apart', async () => {
  const device = await collector.device();
  const batches = Array.from({ length: 20 }, () => fakeSealed());
  const statuses = await Promise.all(batches.map(async (bytes) => (await device.put({ bytes })).status));
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(19);
});
