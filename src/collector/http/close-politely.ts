import type { FastifyInstance } from 'fastify';

/** Milliseconds for requests under way to finish. Devices send again what was cut off. */
const GRACE = 2_000;

/**
 * Lets requests finish when the app closes, without waiting for connections that are merely kept open: one whose
 * request was under way would otherwise stay until its keep-alive ends, more than a minute later.
 */
export function closePolitely(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
    const timer = setTimeout(() => app.server.closeAllConnections(), GRACE);
    app.server.once('close', () => clearTimeout(timer));
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}
