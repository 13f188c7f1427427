import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fingerprintOf } from '../../trace/signature';
import { readSegment } from '../segments/framing';
import { fakeSealed, idOf } from '../testing/batches';
import type { Put, TestDevice } from '../testing/device';
import { TestCollector } from '../testing/test-collector';
import { problem } from '../wire';

let collector: TestCollector;
let device: TestDevice;
let other: TestDevice;
let fingerprint: string;

beforeAll(async () => {
  collector = await TestCollector.start();
});

beforeEach(async () => {
  device = await collector.device();
  other = await collector.device();
  fingerprint = await fingerprintOf(device.key.publicKey);
});

afterAll(() => collector.remove());

const segment = () => join(collector.dataDir, 'collector/segments/000001.seg');
const segmentSize = async () => (await stat(segment())).size;

/** Batch 0 of the session as it should be, and how to send it; each test makes one thing of it wrong. */
async function whole() {
  const bytes = fakeSealed();
  const id = idOf(bytes);
  const place = { session: device.session, seq: 0, prev: 'none' };
  return { bytes, ...place, id, signature: await device.sign({ ...place, id }) };
}

const flipped = (bytes: Uint8Array<ArrayBuffer>) =>
  bytes.map((byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte));

type Whole = Awaited<ReturnType<typeof whole>>;
type Case = [what: string, spoil: (batch: Whole) => Put | Promise<Put>, detail: (sent: Put) => string];

const anotherBody: Case[2] = ({ id }) =>
  `Batch ${id}: the SHA-256 of the body is another. Nothing was stored: send it again.`;
const notSigned: Case[2] = ({ id, session, seq, prev }) =>
  `Batch ${id}: its signature is not that of device ${device.id} (key ${fingerprint}) over these bytes as batch ${seq} ` +
  `of session ${session} after ${prev}. Nothing was stored: send it with the key, place and signature it was sealed with.`;
const renamed = (batch: Whole, bytes: Uint8Array<ArrayBuffer>): Put => ({ ...batch, bytes, id: idOf(bytes) });

const bad: Case[] = [
  ['altered', (batch) => ({ ...batch, bytes: flipped(batch.bytes) }), anotherBody],
  ['altered, under the id of what it is now', (batch) => renamed(batch, flipped(batch.bytes)), notSigned],
  ['truncated', (batch) => ({ ...batch, bytes: batch.bytes.slice(0, -1) }), anotherBody],
  ['truncated, under the id of what is left', (batch) => renamed(batch, batch.bytes.slice(0, -1)), notSigned],
  [
    'truncated to less than its header',
    (batch) => renamed(batch, batch.bytes.slice(0, 60)),
    ({ id }) =>
      `Batch ${id} is not sealed with age: its age header does not end with a "---" line. Nothing was stored: seal it first.`,
  ],
  ['re-ordered', (batch) => ({ ...batch, seq: 1, prev: 'b'.repeat(64) }), notSigned],
  ['put into another session', (batch) => ({ ...batch, session: other.session }), notSigned],
  ['wrongly signed', (batch) => ({ ...batch, signature: randomBytes(64).toString('base64url') }), notSigned],
  [
    "signed with another device's key",
    async (batch) => ({ ...batch, signature: await other.sign(batch) }),
    notSigned,
  ],
  [
    'unsigned',
    (batch) => ({ ...batch, signature: null }),
    () =>
      'The headers field candor-signature breaks a rule: it must be a signature by the key of the device, in 86 ' +
      'characters of base64url. See /openapi.json.',
  ],
  [
    'said to be sealed to more keys than it is',
    (batch) => ({ ...batch, headers: { 'candor-keys': `${'a'.repeat(16)},${'b'.repeat(16)}` } }),
    ({ id }) =>
      `Batch ${id}: the header candor-keys names 2 keys, but it is sealed to 1. Nothing was stored: name the key of each recipient.`,
  ],
];

test.each(bad)('refuses a batch that is %s, says why, and stores nothing', async (_what, spoil, detail) => {
  const before = await segmentSize();
  const sent = await spoil(await whole());
  const response = await device.put(sent);
  expect([response.status, response.headers.get('content-type')]).toEqual([422, 'application/problem+json']);
  expect(problem.parse(await response.json()).detail).toBe(detail(sent));
  expect(await segmentSize()).toBe(before);
  await expect((await collector.client()).batches(device.session)).rejects.toMatchObject({ status: 404 });
});

test.each(['', 'a'.repeat(15), 'A'.repeat(16), Array(21).fill('a'.repeat(16)).join(',')])(
  'refuses the key ids "%s"',
  async (keys) => {
    const response = await device.put({ ...(await whole()), headers: { 'candor-keys': keys } });
    expect([response.status, problem.parse(await response.json()).detail]).toEqual([
      422,
      expect.stringContaining('candor-keys'),
    ]);
  },
);

test("refuses a device that adds to another's session, whatever it signs", async () => {
  expect((await device.put(await whole())).status).toBe(200);
  const response = await other.put({ bytes: fakeSealed(), seq: 1, session: device.session });
  expect([response.status, problem.parse(await response.json()).detail]).toEqual([
    409,
    'The session belongs to another device. These bytes are kept in quarantine for the operator. Do not send them again.',
  ]);
  const { batches } = await (await collector.client()).session(device.session);
  expect(batches).toHaveLength(1);
});

test('ten times the same signed batch is one batch, whole as it was signed', async () => {
  const batch = await whole();
  const keys = ['0123456789abcdef'];
  const put = () => device.put({ ...batch, headers: { 'candor-keys': keys.join(',') } });
  const answers = await Promise.all(Array.from({ length: 10 }, put));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  const { device: sender, batches } = await (await collector.client()).session(device.session);
  expect(batches).toMatchObject([{ seq: 0, id: batch.id, signature: batch.signature, keys }]);
  expect(sender).toEqual({
    id: device.id,
    key: { publicKey: device.key.publicKey, enrolledAt: expect.any(Number) },
  });
  const onDisk = [...readSegment(await readFile(segment()))].filter(({ id }) => id === batch.id);
  const { session, signature } = batch;
  const about = { session, seq: 0, prev: null, device: device.id, signature, keys };
  expect(onDisk.map((record) => record.about)).toEqual([about]);
});

test('a device that enrolled before there were keys is asked to enrol again, and can', async () => {
  const database = new Database(join(collector.dataDir, 'collector/catalog.sqlite'));
  database.prepare('delete from device_keys where device = ?').run(device.id);
  database.close();
  const refused = await device.put(await whole());
  expect([refused.status, problem.parse(await refused.json()).detail]).toEqual([
    401,
    `Device ${device.id} has no key, and batches must be signed. Update the extension, and enrol the device again with its public key.`,
  ]);
  const again = await collector.device(device);
  expect((await again.put({ bytes: fakeSealed() })).status).toBe(200);
});
