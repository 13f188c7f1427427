import { afterAll, beforeAll, expect, test } from 'vitest';
import { fakeSealed, idOf } from '../testing/batches';
import { rawRequest, requestHead } from '../testing/raw-request';
import { TestCollector } from '../testing/test-collector';
import { createLog } from './log';

let collector: TestCollector;

beforeAll(async () => {
  collector = await TestCollector.start();
});

afterAll(() => collector.remove());

test('requests are logged by route, without tokens, payloads or addresses', async () => {
  const device = await collector.device();
  const bytes = fakeSealed();
  await device.put({ bytes });
  await device.put({ bytes: fakeSealed(), seq: 0 });
  await device.put({ bytes: new Uint8Array(Buffer.from('plain words of an employee')) });
  await device.put({ bytes, headers: { authorization: 'Bearer stolen-credential' } });
  await (await collector.client()).batch(idOf(bytes));
  await fetch(`${collector.url}/v1/nothing?token=in-the-address`);
  await rawRequest(collector.url, requestHead('PUT', '/v1/batches/x', device.headers(0, 'in-a-header')));
  await rawRequest(collector.url, 'words that are not HTTP\r\n\r\n');
  await collector.stop();

  const log = collector.log.join('');
  const text = Buffer.from(bytes).toString('latin1').split('\n');
  const secrets = [
    device.credential,
    await collector.token('enrollment'),
    await collector.token('researcher'),
    'Bearer',
    'stolen-credential',
    'plain words',
    'in-the-address',
    'in-a-header',
    'not HTTP',
    ...text.slice(1, 4),
  ];
  for (const secret of secrets) expect(log).not.toContain(secret);

  const requests = collector.log.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
  expect(requests).toContainEqual(
    expect.objectContaining({
      method: 'PUT',
      route: '/v1/batches/:sha256',
      status: 200,
      ms: expect.any(Number),
      bytes: bytes.length,
    }),
  );
  expect(requests).toContainEqual(expect.objectContaining({ route: 'none', status: 404 }));
});

test('should anything ever log an object with secrets, they are left out', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => void lines.push(line) });
  const secret = 'hush';
  const headers = { authorization: secret };
  log.info({ req: { method: 'PUT', headers, body: secret }, res: { statusCode: 200, headers } }, 'request');
  log.info(
    { authorization: secret, token: secret, inner: { credential: secret, body: secret, headers } },
    'more',
  );
  log.error({ err: Object.assign(new Error('broken'), { rawPacket: secret, headers }) }, 'error');
  expect(lines.join('')).not.toContain(secret);
  expect(lines).toHaveLength(3);
});
