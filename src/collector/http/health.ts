import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Health } from '../health';
import { healthReply } from '../wire';
import { ProblemError } from './problem';
import { problems } from './responses';

const schema = {
  summary: 'Whether the catalog and the segments answer, and all that was acknowledged is whole',
  response: { 200: healthReply, ...problems(503) },
};

export function healthRoutes(health: Health): FastifyPluginAsyncZod {
  return async (app) => {
    let last = '';
    /** Polls come every few seconds: the log hears of what changed. */
    const note = (trouble: string): void => {
      if (trouble === last) return;
      last = trouble;
      if (trouble) app.log.error(`not healthy: ${trouble}`);
      else app.log.info('healthy again');
    };

    app.get('/healthz', { schema, logLevel: 'warn' }, async (_request, reply) => {
      const trouble = (await health.trouble()).join(' ');
      note(trouble);
      if (trouble) throw new ProblemError(503, trouble);
      return reply.header('cache-control', 'no-store').send({ status: 'ok' as const });
    });
  };
}
