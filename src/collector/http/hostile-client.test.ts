import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fakeSealed, idOf } from '../testing/batches';
import type { TestDevice } from '../testing/device';
import { rawRequest, requestHead } from '../testing/raw-request';
import { TestCollector } from '../testing/test-collector';

let collector: TestCollector;
let device: TestDevice;

beforeAll(async () => {
  collector = await TestCollector.start();
  device = await collector.device();
});

afterAll(() => collector.remove());

/** Every file of the data folder and its size, but for the catalog's, which grows by reading, too. */
async function files(): Promise<Record<string, number>> {
  const entries = await readdir(collector.dataDir, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const kept = paths.filter((path) => !path.includes('catalog.sqlite'));
  return Object.fromEntries(await Promise.all(kept.map(async (path) => [path, (await stat(path)).size])));
}

/** Sent as it stands here: a client of manners would tidy the address up. */
async function send(method: string, path: string, headers: Record<string, string> = {}, body = '') {
  const length: Record<string, string> = body === '' ? {} : { 'content-length': String(body.length) };
  return rawRequest(collector.url, requestHead(method, path, { ...headers, ...length }) + body);
}

const ID = idOf(fakeSealed());
const HOSTILE_IDS = [
  ['a way up', '../../tokens/researcher'],
  ['an encoded way up', '..%2f..%2ftokens%2fresearcher'],
  ['a way up encoded twice', '..%252f..%252ftokens'],
  ['a way up, by backslashes', '..%5c..%5ctokens'],
  ['NUL at its end', `${ID}%00`],
  ['NUL and another name', `${ID}%00.seg`],
  ['a newline', `${ID}%0a`],
  [
    'full-width digits',
    encodeURIComponent(ID.replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)))),
  ],
  ['letters that look alike', encodeURIComponent(`а${ID.slice(1)}`)],
  ['an invisible mark', `${ID}%e2%80%8b`],
  ['capitals', ID.toUpperCase().replace(/^\d/, 'A')],
  ['bytes that are no UTF-8', `${ID}%ff%fe`],
  ['an absolute path', '%2fetc%2fpasswd'],
  ['an absolute address', 'http:%2f%2f169.254.169.254%2f'],
  ['nothing', ''],
  ['a name of every object', '__proto__'],
] as const;

describe('an id that is no id', () => {
  test.each(HOSTILE_IDS)('%s: is refused to whoever writes, and no file comes of it', async (_what, id) => {
    const before = await files();
    const answer = await send('PUT', `/v1/batches/${id}`, device.headers(), 'x');
    expect([400, 404, 405, 422]).toContain(answer?.status);
    expect(await files()).toEqual(before);
  });

  test.each(HOSTILE_IDS)('%s: is refused to whoever reads', async (_what, id) => {
    const authorization = `Bearer ${await collector.token('researcher')}`;
    for (const path of [`/v1/batches/${id}`, `/v1/sessions/${id}/batches`]) {
      const answer = await send('GET', path, { authorization });
      expect([400, 404, 422]).toContain(answer?.status);
      expect(answer?.body).not.toContain(await collector.token('researcher'));
    }
  });

  test('is refused as a session, too', async () => {
    for (const session of ['../x', '..%2fx', `${device.session}/../x`, `${device.session}%00`]) {
      const { status } = await device.put({ bytes: fakeSealed(), session });
      expect(status).toBe(422);
    }
  });
});

describe('JSON that is more than it should be', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const own = '"device":"5d1c9a3e-8a68-4b0c-9a6e-2b7f3c1d0e4f"';

  test.each([
    ['a prototype', `{${own},"__proto__":{"device":"x"}}`],
    ['a constructor’s prototype', `{${own},"constructor":{"prototype":{"polluted":true}}}`],
    ['nesting without end', `{"device":${deep}}`],
    ['a number without end', `{"device":${'9'.repeat(400)}}`],
    ['a number for an id', '{"device":1e999}'],
    ['a list', '[{}]'],
    ['nothing', 'null'],
    ['the same member twice, the last one hostile', `{${own},"device":"../../x"}`],
  ])('%s: does not enrol', async (_what, body) => {
    const answer = await send(
      'POST',
      '/v1/enroll',
      { authorization: `Bearer ${await collector.token('enrollment')}`, 'content-type': 'application/json' },
      body,
    );
    expect([400, 413, 422]).toContain(answer?.status);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });
});

describe('a stolen credential of a device', () => {
  test('reads nothing back, not even what it has sent', async () => {
    const bytes = fakeSealed();
    expect((await device.put({ bytes, seq: 0 })).status).toBe(200);
    const headers = { authorization: `Bearer ${device.credential}` };
    const paths = ['/v1/sessions', `/v1/sessions/${device.session}/batches`, `/v1/batches/${idOf(bytes)}`];
    for (const path of paths) {
      const response = await fetch(`${collector.url}${path}`, { headers });
      expect([401, 403]).toContain(response.status);
    }
  });

  test('stores a batch once, however often it sends it, and nothing else in its place', async () => {
    const bytes = fakeSealed();
    const statuses = [];
    for (let time = 0; time < 10; time++) statuses.push((await device.put({ bytes, seq: 5 })).status);
    expect(statuses).toEqual(Array.from({ length: 10 }, () => 200));
    expect((await device.put({ bytes: fakeSealed(), seq: 5 })).status).toBe(409);
    const stored = await (await collector.client()).batches(device.session);
    expect(stored.filter(({ seq }) => seq === 5).map(({ id }) => id)).toEqual([idOf(bytes)]);
    expect(await (await collector.client()).batch(idOf(bytes))).toEqual(bytes);
  });
});
