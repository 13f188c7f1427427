import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CollectorClient } from '../client';
import { fakeSealed, idOf, newSession } from '../testing/batches';
import type { TestDevice } from '../testing/device';
import { TestCollector } from '../testing/test-collector';
import { problem, sessionsReply } from '../wire';

let collector: TestCollector;
let device: TestDevice;

beforeAll(async () => {
  collector = await TestCollector.start();
  device = await collector.device();
});

afterAll(() => collector.remove());

async function get(path: string, token?: string) {
  const authorization = `Bearer ${token ?? (await collector.token('researcher'))}`;
  return fetch(`${collector.url}${path}`, { headers: { authorization } });
}

function audit(): unknown[] {
  const database = new Database(join(collector.dataDir, 'collector/catalog.sqlite'));
  const rows = database.prepare('select who, action, subject from audit order by rowid').all();
  database.close();
  return rows;
}

test('lists sessions and batches as they were received', async () => {
  const before = Date.now();
  const [first, second] = [fakeSealed(300), fakeSealed(400)];
  await device.put({ bytes: first });
  await device.put({ bytes: second, seq: 1, prev: idOf(first) });
  const client = await collector.client();
  const [session] = await client.sessions();
  const bytes = first.length + second.length;
  expect(session).toMatchObject({ id: device.session, device: device.id, batches: 2, bytes });
  expect(session?.firstReceivedAt).toBeGreaterThanOrEqual(before);
  expect(session?.lastReceivedAt).toBeLessThanOrEqual(Date.now());
  expect(await client.batches(device.session)).toMatchObject([
    { seq: 0, id: idOf(first), prev: null, bytes: first.length },
    { seq: 1, id: idOf(second), prev: idOf(first), bytes: second.length },
  ]);
});

test('pages through sessions without losing or doubling one', async () => {
  const sessions = Array.from({ length: 7 }, newSession);
  for (const session of sessions) await device.put({ bytes: fakeSealed(), session });
  const seen: string[] = [];
  let path: string | undefined = '/v1/sessions?limit=3';
  while (path) {
    const page = sessionsReply.parse(await (await get(path)).json());
    expect(page.sessions.length).toBeLessThanOrEqual(3);
    seen.push(...page.sessions.map(({ id }) => id));
    path = page.next ? `/v1/sessions?limit=3&cursor=${page.next}` : undefined;
  }
  expect(seen).toEqual([...new Set([device.session, ...sessions])].sort());
});

test.each([
  ...[
    'limit=0',
    'limit=5000',
    'limit=many',
    'limit=0x10',
    'limit=1e3',
    'limit=+5',
    'limit=%205',
    'limit=5.0',
  ],
  ...['limit=', 'limit=5&limit=6', 'cursor=next', 'cursor=00000000-0000-0000-0000-000000000000'],
])('refuses the query %s', async (query) => {
  const response = await get(`/v1/sessions?${query}`);
  expect(response.status).toBe(422);
  expect(problem.parse(await response.json()).detail).toContain(query.split('=')[0]);
});

test('refuses a query that it does not know, without repeating it', async () => {
  const response = await get('/v1/sessions?hush-hush=1');
  const { detail } = problem.parse(await response.json());
  expect([response.status, detail]).toEqual([422, expect.stringContaining('a field that is not known')]);
  expect(detail).not.toContain('hush');
});

test('says what is not here', async () => {
  const client = await collector.client();
  await expect(client.batches(newSession())).rejects.toMatchObject({
    status: 404,
    detail: /Session .* is not here/,
  });
  await expect(client.batch('0'.repeat(64))).rejects.toMatchObject({ status: 404, detail: /Batch 000/ });
  await expect(client.batch('../sessions')).rejects.toMatchObject({ status: 422 });
  const unknown = await get('/v2/anything');
  expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
});

test('only the researcher token reads', async () => {
  const paths = ['/v1/sessions', `/v1/sessions/${device.session}/batches`, `/v1/batches/${'0'.repeat(64)}`];
  for (const token of [device.credential, await collector.token('enrollment'), 'wrong']) {
    for (const path of paths) expect((await get(path, token)).status).toBe(401);
  }
  const client = new CollectorClient({ url: collector.url, token: 'wrong' });
  await expect(client.sessions()).rejects.toThrow(/The collector answered 401: .*researcher token/);
});

test('every read is in the audit log, and a refused one is not', async () => {
  const bytes = fakeSealed();
  await device.put({ bytes, seq: 50 });
  const before = audit().length;
  const client = await collector.client();
  await client.sessions();
  await client.batches(device.session);
  await client.batch(idOf(bytes));
  await get('/v1/sessions', 'wrong');
  const who = expect.stringMatching(/^researcher:[0-9a-f]{12}$/);
  expect(audit().slice(before)).toEqual([
    { who, action: 'list sessions', subject: 'from the start' },
    { who, action: 'list batches', subject: device.session },
    { who, action: 'read batch', subject: idOf(bytes) },
  ]);
});
