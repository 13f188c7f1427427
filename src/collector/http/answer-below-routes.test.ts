import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawRequest, requestHead } from '../testing/raw-request';
import { TestCollector } from '../testing/test-collector';
import { problem } from '../wire';

let collector: TestCollector;

beforeAll(async () => {
  collector = await TestCollector.start();
});

afterAll(() => collector.remove());

/** The problem that these bytes are answered with. */
async function answered(text: string, end = false) {
  const answer = await rawRequest(collector.url, text, end);
  expect(answer?.head).toContain('content-type: application/problem+json');
  const { status, detail } = problem.parse(JSON.parse(answer?.body ?? ''));
  expect(status).toBe(answer?.status);
  return { status, detail };
}

const post = (headers: Record<string, string>) => requestHead('POST', '/v1/enroll', headers);

test.each([
  ['no HTTP', 'HELLO\r\n\r\n', 400, /no request of HTTP\/1\.1.*correct what sends them/],
  ['two lengths', post({ 'content-length': '5', 'Content-length': '6' }), 400, /no request of HTTP\/1\.1/],
  ['an address that cannot be decoded', requestHead('GET', '/v1/%zz', {}), 400, /address cannot be read/],
  ['headers without end', post({ long: 'x'.repeat(20_000) }), 431, /more than 16384 bytes.*fewer or shorter/],
  ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', 400, /header host is missing.*Send it/],
  ['no host and no such address', 'GET /x HTTP/1.1\r\n\r\n', 400, /header host is missing/],
  ['an expectation', post({ expect: '200-maybe' }), 417, /header expect/],
  ['another transfer coding', post({ 'transfer-encoding': 'gzip, chunked' }), 501, /transfer-encoding/],
  ['a tunnel', 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n', 501, /no proxy/],
])('%s gets a problem that says what to change', async (_what, text, status, detail) => {
  expect(await answered(text)).toEqual({ status, detail: expect.stringMatching(detail) });
});

test('a request that ends early gets a problem that says so', async () => {
  const cut = await answered('PUT /v1/batches/x HTTP/1.1\r\nHost: coll', true);
  expect(cut).toEqual({ status: 400, detail: expect.stringMatching(/ended before the request was whole/) });
});

test('HTTP/1.0 knows no host', async () => {
  const answer = await rawRequest(collector.url, 'GET /healthz HTTP/1.0\r\n\r\n');
  expect(answer?.status).toBe(200);
});

test('nothing of a request that cannot be read is repeated', async () => {
  const { detail } = await answered('GET / HTTP/1.1\r\nHost: a\r\nauthorization hunter2\r\n\r\n');
  expect(detail).not.toContain('hunter2');
});
