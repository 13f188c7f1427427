import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import * as z from 'zod';

const bearer = (description: string) => ({ type: 'http' as const, scheme: 'bearer', description });

/** Describes every route that is registered after it, from the zod schemas that check the requests. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Candor collector',
        version: '1',
        description: 'Takes sealed batches from devices and gives them to researchers. It cannot read them.',
      },
      components: {
        securitySchemes: {
          enrollment: bearer('The enrolment token, which admins put into the policy.'),
          device: bearer('The credential that enrolment gave to a device.'),
          researcher: bearer('The researcher token.'),
        },
      },
    },
    transform: jsonSchemaTransform,
  });
}

/** Serves the description. */
export async function openApiRoutes(app: FastifyInstance): Promise<void> {
  const response = { 200: z.record(z.string(), z.unknown()).describe('This description.') };
  const schema = { summary: 'This description', response };
  app.get('/openapi.json', { schema }, async (_request, reply) =>
    reply.type('application/json').send(JSON.stringify(app.swagger())),
  );
}
