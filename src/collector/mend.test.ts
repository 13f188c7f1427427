import { readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSegment } from './segments/framing';
import { fakeSealed, idOf } from './testing/batches';
import type { TestDevice } from './testing/device';
import { TestCollector } from './testing/test-collector';
import { problem } from './wire';

let collector: TestCollector;
let device: TestDevice;

beforeEach(async () => {
  collector = await TestCollector.start();
  device = await collector.device();
});

afterEach(() => collector.remove());

const segment = () => join(collector.dataDir, 'collector/segments/000001.seg');
const health = async () => (await fetch(`${collector.url}/healthz`)).status;

async function restart(): Promise<void> {
  await collector.stop();
  await collector.start();
  device = device.at(collector.url);
}

/** Overwrites bytes at a place in the segment: of the first batch, unless said otherwise. */
const alter = async (at = 1000) => writeFile(segment(), (await readFile(segment())).fill(0, at, at + 10));
/** What was written after the segment had this size. */
const after = async (size: number) => [...readSegment((await readFile(segment())).subarray(size))];

async function put(bytes: Uint8Array<ArrayBuffer>, seq = 0) {
  const response = await device.put({ bytes, seq });
  return { status: response.status, body: await response.json() };
}

const read = async (id: string) => idOf(await (await collector.client()).batch(id));

test('a damaged batch that is sent again is stored again, over a restart too', async () => {
  const [bytes, later] = [fakeSealed(5000), fakeSealed(5000)];
  const id = idOf(bytes);
  for (const [seq, one] of [bytes, later].entries()) await put(one, seq);
  await alter();
  expect(await put(bytes)).toEqual({ status: 200, body: { id, seq: 0, duplicate: false } });
  expect(await put(bytes)).toEqual({ status: 200, body: { id, seq: 0, duplicate: true } });
  expect(await read(id)).toBe(id);
  await restart();
  expect([await read(id), await read(idOf(later))]).toEqual([id, idOf(later)]);
  expect(await health()).toBe(200);
  const [session] = await (await collector.client()).sessions();
  expect(session).toMatchObject({ batches: 2, bytes: bytes.length + later.length });
});

test.each([
  ['deleted', () => rm(segment())],
  ['cut short', () => truncate(segment(), 1000)],
  ['overwritten', async () => writeFile(segment(), Buffer.alloc((await readFile(segment())).length))],
])('when a segment is %s, sending everything again makes the collector whole', async (_what, harm) => {
  const all = Array.from({ length: 3 }, () => fakeSealed(20_000));
  for (const [seq, one] of all.entries()) await put(one, seq);
  await collector.stop();
  await harm();
  await collector.start();
  device = device.at(collector.url);
  for (const [seq, one] of all.entries())
    expect((await put(one, seq)).body).toMatchObject({ duplicate: false });
  expect(await health()).toBe(200);
  await restart();
  for (const one of all) expect(await read(idOf(one))).toBe(idOf(one));
  expect(await health()).toBe(200);
});

test('the same damaged batch many times at once is stored again once', async () => {
  const bytes = fakeSealed(5000);
  await put(bytes);
  const { size } = await stat(segment());
  await alter();
  const answers = await Promise.all(Array.from({ length: 20 }, () => put(bytes)));
  expect(answers.filter(({ body }) => body.duplicate === false)).toHaveLength(1);
  expect((await after(size)).map(({ id }) => id)).toEqual([idOf(bytes)]);
});

test('a damaged copy in quarantine is replaced as well', async () => {
  const [first, other] = [fakeSealed(100), fakeSealed(5000)];
  await put(first);
  expect((await put(other)).status).toBe(409);
  const { size } = await stat(segment());
  await alter(size - 1000);
  expect((await put(other)).status).toBe(409);
  expect((await after(size)).map(({ id }) => id)).toEqual([idOf(other)]);
  await restart();
  expect(await health()).toBe(200);
});

test('health is told of damage once in the log, however often it is asked, and of its end', async () => {
  const bytes = fakeSealed(5000);
  await put(bytes);
  await alter();
  await expect((await collector.client()).batch(idOf(bytes))).rejects.toMatchObject({ status: 500 });
  for (let i = 0; i < 3; i++) expect(await health()).toBe(503);
  await put(bytes);
  for (let i = 0; i < 3; i++) expect(await health()).toBe(200);
  const lines = collector.log.map((line) => JSON.parse(line));
  const said = (text: RegExp) => lines.filter(({ msg, level }) => level >= 30 && text.test(msg));
  expect(said(/^not healthy: .*is altered/)).toHaveLength(1);
  expect(said(/^healthy again/)).toHaveLength(1);
  expect(said(/^Batch \w+ is altered/)).toHaveLength(1);
  expect(said(/stored anew/)).toHaveLength(1);
  expect(collector.log.join('')).not.toContain('"stack"');
});

test('what is written to a segment that was deleted is not acknowledged', async () => {
  await put(fakeSealed());
  await rm(segment());
  const { status, body } = await put(fakeSealed(), 1);
  expect([status, problem.parse(body).detail]).toEqual([503, expect.stringMatching(/restart the collector/)]);
});
