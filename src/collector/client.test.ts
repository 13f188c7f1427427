import { createServer, type RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { CollectorClient, CollectorError } from './client';

/** Runs a check against a server that answers everything the same way. */
async function against(
  answer: RequestListener,
  check: (client: CollectorClient) => Promise<void>,
): Promise<void> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  await check(new CollectorClient({ url: `http://127.0.0.1:${port}/base`, token: 'secret-token' }));
  await new Promise((resolve) => server.close(resolve));
}

test('keeps the path of its base address and sends the token', async () => {
  const seen: unknown[] = [];
  const answer: RequestListener = (request, response) => {
    seen.push(request.url?.split('?')[0], request.headers.authorization);
    response.end('{"sessions":[],"next":null}');
  };
  await against(answer, async (client) => expect(await client.sessions()).toEqual([]));
  expect(seen).toEqual(['/base/v1/sessions', 'Bearer secret-token']);
});

test.each(['<html>', '{}', '{"sessions":[{}],"next":null}'])('refuses an answer such as %s', async (body) => {
  await against(
    (_, response) => void response.end(body),
    async (client) => {
      await expect(client.sessions()).rejects.toThrow(/does not follow the API/);
    },
  );
});

test('refuses batches whose bytes are not those of the id', async () => {
  await against(
    (_, response) => void response.end('other bytes'),
    async (client) => {
      await expect(client.batch('0'.repeat(64))).rejects.toThrow(/other bytes than its id says/);
    },
  );
});

test('an error without a problem still carries its status', async () => {
  await against(
    (_, response) => void response.writeHead(502).end('bad gateway'),
    async (client) => {
      await expect(client.sessions()).rejects.toMatchObject({ status: 502, detail: 'Bad Gateway' });
    },
  );
});

test('says which address does not answer, and not the token', async () => {
  const client = new CollectorClient({ url: 'http://127.0.0.1:1', token: 'secret-token' });
  const error = await client.sessions().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(CollectorError);
  expect(error).toMatchObject({ status: 0, message: expect.stringContaining('http://127.0.0.1:1/') });
  expect(String(error)).not.toContain('secret-token');
});
