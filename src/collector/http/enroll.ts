import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Credentials } from '../access/credentials';
import { enrollReply, enrollRequest } from '../wire';
import { requireToken } from './authorize';
import { problems } from './responses';

const schema = {
  summary: 'Enrol a device: exchange the enrolment token for a credential of its own',
  security: [{ enrollment: [] }],
  body: enrollRequest,
  response: { 201: enrollReply, ...problems(400, 401, 413, 415, 422, 500) },
};

export function enrollRoutes(credentials: Credentials, tokenDigest: string): FastifyPluginAsyncZod {
  const authorize = requireToken(
    tokenDigest,
    'the enrolment token',
    'Take the one in the collector\'s tokens folder and put it into the policy key "enrollmentToken".',
  );
  return async (app) => {
    app.removeContentTypeParser('text/plain');
    app.post('/v1/enroll', { schema, onRequest: authorize, bodyLimit: 4096 }, async (request, reply) => {
      const { device } = request.body;
      const credential = await credentials.issue(device);
      request.log.info({ device }, 'device enrolled');
      return reply.code(201).send({ device, credential });
    });
  };
}
