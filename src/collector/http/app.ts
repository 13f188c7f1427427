import { type FastifyBaseLogger, type FastifyInstance, fastify } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Credentials } from '../access/credentials';
import type { DeviceKeys } from '../access/device-keys';
import type { TokenDigests } from '../access/tokens';
import type { Catalog } from '../catalog/catalog';
import type { Damages } from '../damages';
import type { Health } from '../health';
import type { Intake } from '../ingest/intake';
import type { SegmentStore } from '../segments/segment-store';
import { answerBelowRoutes, answerBrokenConnection, REQUEST_TIMEOUT } from './answer-below-routes';
import { answerProblems, answerUnroutable } from './answer-problems';
import { closePolitely } from './close-politely';
import { enrollRoutes } from './enroll';
import { healthRoutes } from './health';
import { RequestLog } from './log';
import { describeApi, openApiRoutes } from './openapi';
import { requirePlainRequest } from './plain-request';
import { researchRoutes } from './research';
import { uploadRoutes } from './upload';

export interface AppParts {
  tokens: TokenDigests;
  credentials: Credentials;
  deviceKeys: DeviceKeys;
  catalog: Catalog;
  segments: SegmentStore;
  intake: Intake;
  health: Health;
  damages: Damages;
  log: FastifyBaseLogger;
}

/** The HTTP API, not listening yet. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const { tokens, credentials, deviceKeys, catalog, segments, intake, health, damages, log } = parts;
  const app = fastify({
    loggerInstance: log,
    logController: new RequestLog(),
    clientErrorHandler: answerBrokenConnection,
    frameworkErrors: answerUnroutable,
    requestTimeout: REQUEST_TIMEOUT,
    // A batch is fetched whole or not at all: a HEAD would be a read that nobody asked for.
    exposeHeadRoutes: false,
    // Node would answer by itself, without a problem: see requirePlainRequest.
    http: { requireHostHeader: false },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerProblems(app, damages);
  answerBelowRoutes(app);
  app.addHook('onRequest', requirePlainRequest);
  closePolitely(app);
  await describeApi(app);
  await app.register(openApiRoutes);
  await app.register(healthRoutes(health));
  await app.register(enrollRoutes(credentials, deviceKeys, tokens.enrollment));
  await app.register(uploadRoutes(credentials, deviceKeys, intake));
  await app.register(researchRoutes(catalog, segments, tokens.researcher));
  await app.ready();
  return app;
}
