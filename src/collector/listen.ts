import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { CollectorStartError } from './errors';

const OTHER_PORT = 'Choose another (0 picks a free one)';
const OTHER_HOST = 'Name an address of this machine, such as 127.0.0.1.';
/** What an address that cannot be had fails with: why, and what to do. */
const UNAVAILABLE = new Map([
  ['EADDRINUSE', `the port is taken. ${OTHER_PORT}, or stop what uses it.`],
  ['EACCES', `the port is not allowed. ${OTHER_PORT}.`],
  ['EADDRNOTAVAIL', `this machine does not have that address. ${OTHER_HOST}`],
  ['ENOTFOUND', `there is no machine of that name. ${OTHER_HOST}`],
  ['EAI_AGAIN', `there is no machine of that name. ${OTHER_HOST}`],
]);
const LOOPBACK = /^(127\.|::1$|localhost$)/;

/**
 * @returns where the app can be reached
 * @throws CollectorStartError when the address cannot be had
 */
export async function listen(
  app: FastifyInstance,
  host: string,
  port: number,
): Promise<{ url: string; port: number }> {
  try {
    await app.listen({ host, port, listenTextResolver: (address) => `collector listens at ${address}` });
  } catch (error) {
    throw unavailable(host, port, error);
  }
  if (!LOOPBACK.test(host)) {
    app.log.warn({ host }, 'tokens cross the network in the clear unless a proxy with TLS stands in front');
  }
  const actual = portOf(app) ?? port;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`, port: actual };
}

function portOf(app: FastifyInstance): number | undefined {
  const address = app.server.address();
  return typeof address === 'object' ? address?.port : undefined;
}

/**
 * Takes the address and gives it back.
 * @throws CollectorStartError when it cannot be had
 */
export async function checkAddress(host: string, port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((done, reject) => {
    server.once('error', (error) => reject(unavailable(host, port, error)));
    server.listen({ host, port }, () => server.close(() => done()));
  });
}

function unavailable(host: string, port: number, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason = UNAVAILABLE.get(code);
  if (reason === undefined) return cause;
  return new CollectorStartError(`The collector cannot listen on ${host}, port ${port}: ${reason}`, {
    cause,
  });
}
