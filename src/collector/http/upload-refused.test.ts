import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fakeSealed, idOf } from '../testing/batches';
import { rawRequest, requestHead } from '../testing/raw-request';
import { TestCollector } from '../testing/test-collector';
import { MAX_BATCH_BYTES, problem } from '../wire';

let collector: TestCollector;

beforeAll(async () => {
  collector = await TestCollector.start();
});

afterAll(() => collector.remove());

const segmentSize = async () => (await stat(join(collector.dataDir, 'collector/segments/000001.seg'))).size;

/** The problem of a response that must have stored nothing. */
async function refusal(sent: Promise<Response>) {
  const before = await segmentSize();
  const response = await sent;
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const parsed = problem.parse(await response.json());
  expect(parsed.status).toBe(response.status);
  expect(await segmentSize()).toBe(before);
  return parsed;
}

test('takes the largest batch, and one byte more not', async () => {
  const device = await collector.device();
  const overhead = fakeSealed(0).length;
  expect((await device.put({ bytes: fakeSealed(MAX_BATCH_BYTES - overhead) })).status).toBe(200);
  const path = `/v1/batches/${'0'.repeat(64)}`;
  const tooLong = { ...device.headers(1), 'content-length': String(MAX_BATCH_BYTES + 1) };
  const declared = await rawRequest(collector.url, requestHead('PUT', path, tooLong));
  expect([declared?.status, declared?.body]).toEqual([413, expect.stringContaining('8388608 bytes')]);
});

test('stops reading a body of undeclared length at the limit', async () => {
  const device = await collector.device();
  const headers = { ...device.headers(), 'transfer-encoding': 'chunked' };
  const head = requestHead('PUT', `/v1/batches/${'0'.repeat(64)}`, headers);
  const chunk = Buffer.concat([Buffer.from('900000\r\n'), Buffer.alloc(0x900000), Buffer.from('\r\n')]);
  const answer = await rawRequest(collector.url, Buffer.concat([Buffer.from(head), chunk]));
  expect(answer?.status).toBe(413);
});

test('refuses a body whose hash is not the id', async () => {
  const device = await collector.device();
  const { status, detail } = await refusal(device.put({ bytes: fakeSealed(), id: idOf(fakeSealed()) }));
  expect([status, detail]).toEqual([422, expect.stringMatching(/SHA-256 .* Nothing was stored/)]);
});

test.each([
  ['plain JSON', '{"format":"candor-trace/1"}'],
  ['a header without recipients', `age-encryption.org/v1\n--- ${'A'.repeat(43)}\n${'x'.repeat(40)}`],
  ['a header without end', `age-encryption.org/v1\n-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`],
])('refuses %s as not sealed', async (_what, text) => {
  const device = await collector.device();
  const { status, detail } = await refusal(device.put({ bytes: new Uint8Array(Buffer.from(text)) }));
  expect([status, detail]).toEqual([422, expect.stringContaining('not sealed with age')]);
});

test('refuses an empty body', async () => {
  const device = await collector.device();
  expect((await refusal(device.put({ bytes: new Uint8Array() }))).status).toBe(422);
});

test.each(['application/json', 'text/plain', 'multipart/form-data', ''])(
  'refuses content type "%s"',
  async (type) => {
    const device = await collector.device();
    const { status, detail } = await refusal(
      device.put({ bytes: fakeSealed(), headers: { 'content-type': type } }),
    );
    expect([status, detail]).toEqual([415, expect.stringContaining('application/octet-stream')]);
  },
);

test.each([
  ['candor-session', 'monday'],
  ['candor-session', '5d1c9a3e-8a68-4b0c-9a6e-2b7f3c1d0e4f'],
  ['candor-session', '00000000-0000-0000-0000-000000000000'],
  ['candor-session', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ['candor-seq', '-1'],
  ['candor-seq', '1.5'],
  ['candor-seq', '01'],
  ['candor-seq', '1e3'],
  ['candor-seq', '99999999999999999999'],
  ['candor-seq', ''],
  ['candor-prev', 'nothing'],
  ['candor-prev', 'A'.repeat(64)],
  ['candor-prev', ''],
  ['candor-prev', '0'.repeat(64)],
])('refuses the metadata %s: "%s"', async (name, value) => {
  const device = await collector.device();
  const { status, detail } = await refusal(device.put({ bytes: fakeSealed(), headers: { [name]: value } }));
  expect([status, detail]).toEqual([422, expect.stringContaining(name)]);
});

test('refuses a later batch without the one before it, and one that names itself', async () => {
  const device = await collector.device();
  const bytes = fakeSealed();
  const alone = await refusal(device.put({ bytes, seq: 1, prev: 'none' }));
  expect([alone.status, alone.detail]).toEqual([
    422,
    expect.stringMatching(/candor-prev .*every later batch/),
  ]);
  const circle = await refusal(device.put({ bytes, seq: 1, prev: idOf(bytes) }));
  expect([circle.status, circle.detail]).toEqual([422, expect.stringMatching(/candor-prev .*itself/)]);
});

test.each(['gzip', 'br', 'aes128gcm', 'identity, gzip'])(
  'refuses a body in the coding %s',
  async (coding) => {
    const device = await collector.device();
    const headers = { 'content-encoding': coding };
    const { status, detail } = await refusal(device.put({ bytes: fakeSealed(), headers }));
    expect([status, detail]).toEqual([415, expect.stringMatching(/content-encoding .* without a coding/)]);
  },
);

test('takes a body whose coding is none', async () => {
  const device = await collector.device();
  const headers = { 'content-encoding': 'identity' };
  expect((await device.put({ bytes: fakeSealed(), headers })).status).toBe(200);
});

test('refuses missing metadata and a malformed id', async () => {
  const device = await collector.device();
  const { 'candor-prev': _, ...headers } = device.headers();
  const bytes = fakeSealed();
  const put = (id: string) =>
    fetch(`${collector.url}/v1/batches/${id}`, { method: 'PUT', headers, body: bytes });
  expect((await refusal(put(idOf(bytes)))).detail).toContain('candor-prev');
  expect((await refusal(device.put({ bytes, id: 'latest' }))).status).toBe(422);
  expect((await refusal(device.put({ bytes, id: 'x'.repeat(200) }))).status).toBeGreaterThanOrEqual(400);
});

test.each([
  ['no credential', {}],
  ['an unknown credential', { authorization: `Bearer ${randomBytes(32).toString('base64url')}` }],
  ['another scheme', { authorization: 'Basic YTpi' }],
])('turns %s away before the body is read', async (_what, authorization: Record<string, string>) => {
  const device = await collector.device();
  const { authorization: _, ...headers } = device.headers();
  const head = requestHead('PUT', `/v1/batches/${'0'.repeat(64)}`, {
    ...headers,
    ...authorization,
    'content-length': '1000000',
  });
  // Not one byte of the body is sent: the answer can only come from the head.
  const answer = await rawRequest(collector.url, head);
  expect([answer?.status, answer?.head]).toEqual([401, expect.stringContaining('www-authenticate: bearer')]);
  expect(answer?.head).toContain('content-type: application/problem+json');
});

test('neither the enrolment nor the researcher token may upload', async () => {
  const device = await collector.device();
  for (const name of ['enrollment', 'researcher'] as const) {
    const authorization = `Bearer ${await collector.token(name)}`;
    expect((await refusal(device.put({ bytes: fakeSealed(), headers: { authorization } }))).status).toBe(401);
  }
});

test.each([
  ['cut short', 0],
  ['that breaks off before the last byte', -1],
])('an upload %s stores nothing, and the batch can be sent again', async (_what, keep) => {
  const device = await collector.device();
  const before = await segmentSize();
  const bytes = fakeSealed(100_000);
  const headers = { ...device.headers(), 'content-length': String(bytes.length) };
  const part = bytes.subarray(0, keep === 0 ? 50_000 : keep);
  const head = Buffer.from(requestHead('PUT', `/v1/batches/${idOf(bytes)}`, headers));
  const answer = await rawRequest(collector.url, Buffer.concat([head, part]), true);
  expect(answer?.status ?? 400).toBe(400);
  expect(await segmentSize()).toBe(before);
  expect(await (await device.put({ bytes })).json()).toMatchObject({ duplicate: false });
});
