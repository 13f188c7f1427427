import type { FastifyInstance } from 'fastify';
import { CollectorStartError, hasCode } from './errors';

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
    throw hasCode(error, 'EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL') ? unavailable(host, port, error) : error;
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

function unavailable(host: string, port: number, cause: unknown): CollectorStartError {
  return new CollectorStartError(
    `The collector cannot listen on ${host}, port ${port}: the port is taken or not allowed. ` +
      'Stop what uses it, or choose another (0 picks a free one).',
    { cause },
  );
}
