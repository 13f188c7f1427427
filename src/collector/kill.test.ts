import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CollectorClient } from './client';
import { readSegment } from './segments/framing';
import { fakeSealed, idOf } from './testing/batches';
import { CollectorProcess } from './testing/collector-process';
import { TestDevice } from './testing/device';

const ROUNDS = 4;
const CONNECTIONS = 8;
/** Milliseconds. Each start loads everything from source, which takes seconds on a busy machine. */
const TIMEOUT = 180_000;

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'candor-kill-'));
});

afterEach(async () => {
  await CollectorProcess.killAll();
  await rm(dataDir, { recursive: true });
});

const token = (name: string) => readFile(join(dataDir, 'tokens', name), 'utf8');

interface Uploads {
  next: number;
  /** By sequence number: made once, and sent until they are acknowledged. */
  made: Map<number, Uint8Array<ArrayBuffer>>;
  acknowledged: Set<number>;
}

/** Uploads on several connections until the collector dies; what was not acknowledged stays for the next round. */
async function uploadUntilDeath(device: TestDevice, uploads: Uploads, onAck: () => void): Promise<void> {
  const open = [...uploads.made.keys()].filter((seq) => !uploads.acknowledged.has(seq));
  const one = async () => {
    for (;;) {
      const seq = open.shift() ?? uploads.next++;
      const bytes = uploads.made.get(seq) ?? fakeSealed(1000 + Math.floor(Math.random() * 40_000));
      uploads.made.set(seq, bytes);
      const response = await device.put({ bytes, seq });
      expect(response.status).toBe(200);
      uploads.acknowledged.add(seq);
      onAck();
    }
  };
  await Promise.allSettled(Array.from({ length: CONNECTIONS }, one));
}

test('kill -9 at any moment: what was acknowledged is there, byte for byte, exactly once', {
  timeout: TIMEOUT,
}, async () => {
  const uploads: Uploads = { next: 0, made: new Map(), acknowledged: new Set() };
  let collector = await CollectorProcess.start(dataDir);
  const device = await TestDevice.enroll(collector.url, await token('enrollment'));
  const { session } = device;
  for (let round = 0; round < ROUNDS; round++) {
    let left = 5 + Math.floor(Math.random() * 60);
    let killed = Promise.resolve();
    const before = uploads.acknowledged.size;
    const running = collector;
    await uploadUntilDeath(device.at(running.url), uploads, () => {
      left -= 1;
      if (left === 0) killed = running.kill();
    });
    await killed;
    expect(uploads.acknowledged.size).toBeGreaterThan(before);
    collector = await CollectorProcess.start(dataDir);
  }

  const client = new CollectorClient({ url: collector.url, token: await token('researcher') });
  const listed = await client.batches(session);
  const seqs = listed.map(({ seq }) => seq);
  expect(new Set(seqs).size).toBe(seqs.length);
  expect(seqs).toEqual(expect.arrayContaining([...uploads.acknowledged]));
  for (const { seq, id } of listed) expect(await client.batch(id)).toEqual(uploads.made.get(seq));
  expect((await fetch(`${collector.url}/healthz`)).status).toBe(200);
  await collector.stop();
  expect((await recordsOnDisk()).sort()).toEqual(listed.map(({ id }) => id).sort());
});

/** Ids of all whole records, read without the catalog: nothing is there twice, and no tail was left. */
async function recordsOnDisk(): Promise<string[]> {
  const folder = join(dataDir, 'collector/segments');
  const segments = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file))));
  return segments.flatMap((segment) =>
    [...readSegment(segment)].map(({ bytes }) => idOf(new Uint8Array(bytes))),
  );
}

test('a second process on the same data folder ends with an error that says what to do', {
  timeout: TIMEOUT,
}, async () => {
  const first = await CollectorProcess.start(dataDir);
  const second = CollectorProcess.start(dataDir);
  await expect(second).rejects.toThrow(/Another collector \(process \d+\).*holds the lock .*stop that one/s);
  await first.stop();
  await (await CollectorProcess.start(dataDir)).stop();
});
