import { type FastifyBaseLogger, type FastifyInstance, fastify } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Credentials } from '../access/credentials';
import type { TokenDigests } from '../access/tokens';
import type { Catalog } from '../catalog/catalog';
import type { Health } from '../health';
import type { Intake } from '../ingest/intake';
import type { SegmentStore } from '../segments/segment-store';
import { answerBrokenConnection, answerProblems, answerUnroutable } from './answer-problems';
import { closePolitely } from './close-politely';
import { enrollRoutes } from './enroll';
import { healthRoutes } from './health';
import { RequestLog } from './log';
import { describeApi, openApiRoutes } from './openapi';
import { researchRoutes } from './research';
import { uploadRoutes } from './upload';

/** Milliseconds for one whole request: 8 MiB over a 1 Mbit/s line take 67 s. */
const REQUEST_TIMEOUT = 120_000;

export interface AppParts {
  tokens: TokenDigests;
  credentials: Credentials;
  catalog: Catalog;
  segments: SegmentStore;
  intake: Intake;
  health: Health;
  log: FastifyBaseLogger;
}

/** The HTTP API, not listening yet. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const { tokens, credentials, catalog, segments, intake, health, log } = parts;
  const app = fastify({
    loggerInstance: log,
    logController: new RequestLog(),
    clientErrorHandler: answerBrokenConnection,
    frameworkErrors: answerUnroutable,
    requestTimeout: REQUEST_TIMEOUT,
    // A batch is fetched whole or not at all: a HEAD would be a read that nobody asked for.
    exposeHeadRoutes: false,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerProblems(app);
  closePolitely(app);
  await describeApi(app);
  await app.register(openApiRoutes);
  await app.register(healthRoutes(health));
  await app.register(enrollRoutes(credentials, tokens.enrollment));
  await app.register(uploadRoutes(credentials, intake));
  await app.register(researchRoutes(catalog, segments, health, tokens.researcher));
  await app.ready();
  return app;
}
