import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Catalog } from '../catalog/catalog';
import type { SegmentStore } from '../segments/segment-store';
import { batchesReply, batchPath, pageQuery, sessionPath, sessionsReply } from '../wire';
import { requireToken } from './authorize';
import { ProblemError } from './problem';
import { problems, sealedResponse } from './responses';

const security = [{ researcher: [] }];

const listSessions = {
  summary: 'Sessions in order of id; follow `next` with `cursor`',
  security,
  querystring: pageQuery,
  response: { 200: sessionsReply, ...problems(401, 422, 500) },
};

const listBatches = {
  summary: 'The batches of a session in order of sequence number, and the key of its device',
  security,
  params: sessionPath,
  response: { 200: batchesReply, ...problems(401, 404, 422, 500) },
};

const readBatch = {
  summary: 'The sealed bytes of a batch',
  security,
  params: batchPath,
  response: { 200: sealedResponse, ...problems(401, 404, 422, 500) },
};

/** What researchers read. Every read is in the audit log before its answer leaves. */
export function researchRoutes(
  catalog: Catalog,
  segments: SegmentStore,
  tokenDigest: string,
): FastifyPluginAsyncZod {
  // Tells tokens apart in the audit log; 48 bits of a digest reveal nothing of the token.
  const who = `researcher:${tokenDigest.slice(0, 12)}`;
  const audit = (action: string, subject: string) => catalog.audit({ at: Date.now(), who, action, subject });

  return async (app) => {
    app.addHook(
      'onRequest',
      requireToken(tokenDigest, 'the researcher token', "Take the one in the collector's tokens folder."),
    );

    app.get('/v1/sessions', { schema: listSessions }, async (request) => {
      const { cursor, limit } = request.query;
      await audit('list sessions', cursor ?? 'from the start');
      const found = await catalog.sessions(cursor, limit + 1);
      const sessions = found.slice(0, limit);
      return { sessions, next: found.length > limit ? (sessions.at(-1)?.id ?? null) : null };
    });

    app.get('/v1/sessions/:session/batches', { schema: listBatches }, async (request) => {
      const { session } = request.params;
      await audit('list batches', session);
      const found = await catalog.batches(session);
      if (found) return found;
      throw new ProblemError(404, `Session ${session} is not here. GET /v1/sessions lists those that are.`);
    });

    app.get('/v1/batches/:sha256', { schema: readBatch }, async (request, reply) => {
      const { sha256 } = request.params;
      await audit('read batch', sha256);
      const record = await catalog.locate(sha256);
      if (!record)
        throw new ProblemError(404, `Batch ${sha256} is not here. Its session lists those that are.`);
      const bytes = await segments.read(record);
      return reply.type('application/octet-stream').header('cache-control', 'no-store').send(bytes);
    });
  };
}
