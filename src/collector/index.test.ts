import { once } from 'node:events';
import { appendFile, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, startCollector } from './index';
import { fakeSealed, idOf } from './testing/batches';
import { requestHead } from './testing/raw-request';
import { TestCollector } from './testing/test-collector';
import { problem } from './wire';

let collector: TestCollector;

beforeEach(async () => {
  collector = await TestCollector.start();
});

afterEach(() => collector.remove());

const segment = () => join(collector.dataDir, 'collector/segments/000001.seg');

async function health() {
  const response = await fetch(`${collector.url}/healthz`);
  return { status: response.status, body: await response.json() };
}

/** Resolves once the log has a line that contains the text. */
async function logged(text: string): Promise<string> {
  for (;;) {
    const line = collector.log.find((one) => one.includes(text));
    if (line) return line;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function storeOne(): Promise<string> {
  const bytes = fakeSealed(5000);
  expect((await (await collector.device()).put({ bytes })).status).toBe(200);
  return idOf(bytes);
}

test('is healthy while its catalog and its segments answer', async () => {
  expect(await health()).toEqual({ status: 200, body: { status: 'ok' } });
  await rename(join(collector.dataDir, 'collector/segments'), join(collector.dataDir, 'elsewhere'));
  const { status, body } = await health();
  expect([status, problem.parse(body).detail]).toEqual([503, expect.stringMatching(/segment folder/)]);
});

test('keeps everything over a restart, and the same tokens', async () => {
  const id = await storeOne();
  const token = await collector.token('researcher');
  await collector.stop();
  await collector.start();
  expect(await collector.token('researcher')).toBe(token);
  expect(idOf(await (await collector.client()).batch(id))).toBe(id);
});

test('cuts off bytes that no acknowledgment covers', async () => {
  await storeOne();
  const { size } = await stat(segment());
  await collector.stop();
  await appendFile(segment(), 'an upload that was under way');
  await collector.start();
  expect((await stat(segment())).size).toBe(size);
  expect(await logged('unacknowledged bytes cut off')).toContain('"dropped":28');
  await storeOne();
  expect(await health()).toMatchObject({ status: 200 });
});

test.each([
  ['altered', async (path: string) => writeFile(path, (await readFile(path)).fill(0, 1000, 1010))],
  ['missing', async (path: string) => truncate(path, 1000)],
  ['missing', (path: string) => rm(path)],
])('says loudly when an acknowledged batch is %s', async (reason, harm) => {
  const id = await storeOne();
  await collector.stop();
  await harm(segment());
  await collector.start();
  expect(await logged(`Batch ${id} is ${reason}`)).toContain('"level":50');
  const { status, body } = await health();
  expect([status, problem.parse(body).detail]).toEqual([
    503,
    expect.stringContaining(`Batch ${id} is ${reason}`),
  ]);
  await expect((await collector.client()).batch(id)).rejects.toMatchObject({ status: 500 });
  const fresh = await storeOne();
  expect(idOf(await (await collector.client()).batch(fresh))).toBe(fresh);
});

test('does not start on segments whose catalog was lost, and changes nothing', async () => {
  await collector.stop();
  await writeFile(segment(), Buffer.alloc(32 * 1024 * 1024));
  await expect(collector.start()).rejects.toThrow(/Restore the newest catalog/);
  expect((await stat(segment())).size).toBe(32 * 1024 * 1024);
});

test('does not start on a catalog that is none, and lets go of the folder', async () => {
  await collector.stop();
  const catalog = join(collector.dataDir, 'collector/catalog.sqlite');
  await writeFile(catalog, 'x'.repeat(10_000));
  await expect(collector.start()).rejects.toThrow(/The catalog cannot be used/);
  await rm(catalog);
  await collector.start();
});

test('a port that is taken is named, with what to do, and nothing is left behind', async () => {
  const port = Number(new URL(collector.url).port);
  const dataDir = join(collector.dataDir, 'other');
  const logDestination = { write: () => {} };
  const second = startCollector({ dataDir, port, logLevel: 'silent', logDestination });
  await expect(second).rejects.toThrow(new RegExp(`port ${port}: the port is taken.*0 picks a free one`));
  await expect(stat(dataDir)).rejects.toThrow('ENOENT');
});

test('a folder that is in use is named rather than its port', async () => {
  const port = Number(new URL(collector.url).port);
  const second = startCollector({ dataDir: collector.dataDir, port, logLevel: 'silent' });
  await expect(second).rejects.toThrow(FolderInUse);
});

test('an address that this machine does not have is named, with what to do', async () => {
  const options = { dataDir: join(collector.dataDir, 'other'), host: '192.0.2.1', port: 0 };
  await expect(startCollector({ ...options, logLevel: 'silent' })).rejects.toThrow(
    /192\.0\.2\.1, port 0: this machine does not have that address.*127\.0\.0\.1/,
  );
});

test('closing finishes the uploads that are under way, and keeps what it acknowledged', async () => {
  const device = await collector.device();
  const batches = Array.from({ length: 10 }, (_, seq) => ({ seq, bytes: fakeSealed(20_000) }));
  const sent = batches.map(async (batch) => ((await device.put(batch)).status === 200 ? [batch.seq] : []));
  await Promise.race(sent);
  await collector.stop();
  const settled = await Promise.allSettled(sent);
  const acknowledged = settled.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  await collector.start();
  const listed = await (await collector.client()).batches(device.session);
  expect(listed.map(({ seq }) => seq)).toEqual(expect.arrayContaining(acknowledged));
});

test('closing does not wait for a client that fell silent in the middle of an upload', async () => {
  const device = await collector.device();
  const { hostname, port } = new URL(collector.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(requestHead('PUT', '/v1/batches/x', { ...device.headers(), 'content-length': '1000' }));
  const ended = once(socket.resume(), 'close');
  await collector.stop();
  await ended;
});
