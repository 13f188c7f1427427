import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprintOf, newDeviceKey } from '../../trace/signature';
import { fakeSealed } from '../testing/batches';
import { enrolment } from '../testing/device';
import { TestCollector } from '../testing/test-collector';
import { problem } from '../wire';

let collector: TestCollector;

beforeAll(async () => {
  collector = await TestCollector.start();
});

afterAll(() => collector.remove());

async function enroll(token: string | undefined, body: string, type = 'application/json') {
  const response = await fetch(`${collector.url}/v1/enroll`, {
    method: 'POST',
    headers: { 'content-type': type, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    body,
  });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
}

const valid = async () => JSON.stringify(await enrolment(randomUUID(), await newDeviceKey()));

test('gives a device a credential that can upload', async () => {
  const device = await collector.device();
  expect(device.credential).toMatch(/^[\w-]{43}$/);
  expect((await device.put({ bytes: fakeSealed() })).status).toBe(200);
});

test('a device that enrols again gets another credential, and both work', async () => {
  const first = await collector.device();
  const second = await collector.device(first);
  expect(second.credential).not.toBe(first.credential);
  expect((await first.put({ bytes: fakeSealed(), seq: 0 })).status).toBe(200);
  expect((await second.put({ bytes: fakeSealed(), seq: 1, session: first.session })).status).toBe(200);
});

test.each(['missing', 'wrong', 'the researcher token'])(
  'refuses an enrolment token that is %s',
  async (which) => {
    const token = { missing: undefined, wrong: 'x'.repeat(43) }[which];
    const sent = which === 'the researcher token' ? await collector.token('researcher') : token;
    const { status, type, body } = await enroll(sent, await valid());
    expect([status, type]).toEqual([401, 'application/problem+json']);
    expect(problem.parse(body).detail).toMatch(/enrolment token/);
    expect(JSON.stringify(body)).not.toContain(sent ?? 'Bearer null');
  },
);

test.each([
  ['a body that is no JSON', '{', 400],
  ['no body', '', 400],
  ['no device', '{}', 422],
  ['a device that is no UUID', '{"device":"laptop-of-anna"}', 422],
  ['the nil UUID', '{"device":"00000000-0000-0000-0000-000000000000"}', 422],
  ['a UUID that is not random', '{"device":"6ba7b810-9dad-11d1-80b4-00c04fd430c8"}', 422],
  ['a body that is too large', JSON.stringify({ device: 'x'.repeat(5000) }), 413],
])('refuses %s', async (_what, body, expected) => {
  const answer = await enroll(await collector.token('enrollment'), body);
  expect([answer.status, answer.type]).toEqual([expected, 'application/problem+json']);
  expect(JSON.stringify(answer.body)).not.toContain('anna');
});

test('refuses a device that enrols again with another key, and names both the rule and what to do', async () => {
  const first = await collector.device();
  const other = await newDeviceKey();
  const body = JSON.stringify(await enrolment(first.id, other));
  const answer = await enroll(await collector.token('enrollment'), body);
  const { publicKey } = first.key;
  expect([answer.status, problem.parse(answer.body).detail]).toEqual([
    409,
    `Device ${first.id} has another key already, ${await fingerprintOf(publicKey)}, and keeps it for as long as its ` +
      'id. Enrol with that key, or with a new device id: removing the extension makes one.',
  ]);
  expect((await first.put({ bytes: fakeSealed() })).status).toBe(200);
});

test.each([
  ['no key', { publicKey: undefined }, /field publicKey/],
  ['a key of another kind', { publicKey: 'A'.repeat(87) }, /uncompressed P-256 point/],
  ['a key that is no point of the curve', { publicKey: `B${'A'.repeat(86)}` }, /no point of the curve/],
  ['no proof', { proof: undefined }, /field proof/],
  [
    'a proof by another key',
    { proof: 'A'.repeat(86) },
    /not the public key's signature over this device's id/,
  ],
])('refuses an enrolment with %s', async (_what, change, detail) => {
  const body = { ...(await enrolment(randomUUID(), await newDeviceKey())), ...change };
  const answer = await enroll(await collector.token('enrollment'), JSON.stringify(body));
  expect([answer.status, problem.parse(answer.body).detail]).toEqual([422, expect.stringMatching(detail)]);
});

test('a proof for another device does not enrol this one', async () => {
  const key = await newDeviceKey();
  const body = { ...(await enrolment(randomUUID(), key)), device: randomUUID() };
  expect((await enroll(await collector.token('enrollment'), JSON.stringify(body))).status).toBe(422);
});

test('names its own limit', async () => {
  const body = JSON.stringify({ device: 'x'.repeat(5000) });
  const answer = await enroll(await collector.token('enrollment'), body);
  expect(problem.parse(answer.body).detail).toMatch(/POST \/v1\/enroll takes at most 4096 bytes/);
});

test('refuses other content types', async () => {
  expect((await enroll(await collector.token('enrollment'), await valid(), 'text/plain')).status).toBe(415);
});

test('stores no credential, only its digest', async () => {
  const { credential } = await collector.device();
  const folder = join(collector.dataDir, 'collector');
  for (const file of ['catalog.sqlite', 'catalog.sqlite-wal']) {
    expect((await readFile(join(folder, file))).includes(credential)).toBe(false);
  }
});
