import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fakeSealed, idOf, newSession } from '../testing/batches';
import { TestCollector } from '../testing/test-collector';

let collector: TestCollector;

beforeAll(async () => {
  collector = await TestCollector.start();
});

afterAll(() => collector.remove());

const segmentSize = async () => (await stat(join(collector.dataDir, 'collector/segments/000001.seg'))).size;

test('stores a batch and gives the same bytes to the researcher', async () => {
  const device = await collector.device();
  const bytes = fakeSealed(50_000);
  const response = await device.put({ bytes });
  expect([response.status, await response.json()]).toEqual([
    200,
    { id: idOf(bytes), seq: 0, duplicate: false },
  ]);
  expect(await (await collector.client()).batch(idOf(bytes))).toEqual(bytes);
});

test('the same batch again is acknowledged as a duplicate and stored once', async () => {
  const device = await collector.device();
  const bytes = fakeSealed();
  await device.put({ bytes });
  const before = await segmentSize();
  expect(await (await device.put({ bytes })).json()).toEqual({ id: idOf(bytes), seq: 0, duplicate: true });
  expect(await segmentSize()).toBe(before);
});

test('sequence numbers may come in any order', async () => {
  const device = await collector.device();
  for (const seq of [3, 0, 7]) expect((await device.put({ bytes: fakeSealed(), seq })).status).toBe(200);
  const batches = await (await collector.client()).batches(device.session);
  expect(batches.map(({ seq }) => seq)).toEqual([0, 3, 7]);
});

test('two hundred uploads at once, half of them twice, give one row each', async () => {
  const device = await collector.device();
  const batches = Array.from({ length: 100 }, (_, seq) => ({ seq, bytes: fakeSealed(2000) }));
  const answers = await Promise.all(
    [...batches, ...batches].map(
      async (batch) => (await device.put(batch)).json() as Promise<{ duplicate: boolean }>,
    ),
  );
  expect(answers.filter(({ duplicate }) => duplicate)).toHaveLength(100);
  const client = await collector.client();
  const listed = await client.batches(device.session);
  expect(listed.map(({ seq, id }) => [seq, id])).toEqual(batches.map(({ seq, bytes }) => [seq, idOf(bytes)]));
  const session = (await client.sessions()).find(({ id }) => id === device.session);
  expect(session).toMatchObject({
    batches: 100,
    bytes: batches.reduce((sum, { bytes }) => sum + bytes.length, 0),
  });
});

test('keeps sessions apart: the same number in two sessions is two batches', async () => {
  const device = await collector.device();
  const other = newSession();
  expect((await device.put({ bytes: fakeSealed() })).status).toBe(200);
  expect((await device.put({ bytes: fakeSealed(), session: other })).status).toBe(200);
});
