import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Credentials } from '../access/credentials';
import { ageProblem } from '../ingest/age-header';
import type { Intake } from '../ingest/intake';
import type { ConflictReason } from '../ingest/judge';
import { batchHeaders, batchPath, batchReply, MAX_BATCH_BYTES } from '../wire';
import { presented } from './authorize';
import { ProblemError } from './problem';
import { problems, sealedBody } from './responses';

const schema = {
  summary: 'Store a sealed batch; the answer comes once it is durable',
  security: [{ device: [] }],
  consumes: ['application/octet-stream'],
  params: batchPath,
  headers: batchHeaders,
  body: sealedBody,
  response: { 200: batchReply, ...problems(400, 401, 409, 413, 415, 422, 500, 503) },
};

export function uploadRoutes(credentials: Credentials, intake: Intake): FastifyPluginAsyncZod {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body);
    });
    app.decorateRequest('device', '');

    /** Before the body is read: whoever may not send, and whatever could not be taken anyway, is turned away. */
    const authorize = async (request: FastifyRequest): Promise<void> => {
      const device = await credentials.deviceOf(presented(request, 'the credential of an enrolled device'));
      if (device === undefined)
        throw new ProblemError(401, 'This credential is not known. Enrol the device again.');
      request.setDecorator('device', device);
      requireOctets(request);
    };

    const options = { schema, onRequest: authorize, bodyLimit: MAX_BATCH_BYTES };
    app.put('/v1/batches/:sha256', options, async (request) => {
      const { sha256: id } = request.params;
      const { 'candor-session': session, 'candor-seq': seq, 'candor-prev': prev } = request.headers;
      requireOther(id, prev);
      requireSealed(id, request.body);
      const device = request.getDecorator<string>('device');
      const outcome = await intake.submit({ id, session, seq, prev, device, bytes: request.body });
      const batch = { id, session, seq, device };
      if (outcome.kind === 'conflict') {
        request.log.warn({ ...batch, reason: outcome.reason }, 'batch quarantined');
        throw new ProblemError(409, conflict(outcome.reason, seq));
      }
      if (outcome.kind === 'stored' && outcome.outOfOrder) request.log.info(batch, 'batch out of order');
      return { id, seq, duplicate: outcome.kind === 'duplicate' };
    });
  };
}

function requireOctets(request: FastifyRequest): void {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/octet-stream') return;
  throw new ProblemError(
    415,
    'A batch is sent as "Content-Type: application/octet-stream". Send it again so.',
  );
}

function requireOther(id: string, prev: string | null): void {
  if (prev !== id) return;
  throw new ProblemError(
    422,
    `The headers field candor-prev breaks a rule: it names batch ${id} itself. Nothing was stored: name the batch before it.`,
  );
}

function requireSealed(id: string, bytes: Uint8Array): void {
  if (hash('sha256', bytes) !== id) {
    throw new ProblemError(
      422,
      `Batch ${id}: the SHA-256 of the body is another. Nothing was stored: send it again.`,
    );
  }
  const broken = ageProblem(bytes);
  if (broken === undefined) return;
  throw new ProblemError(
    422,
    `Batch ${id} is not sealed with age: ${broken}. Nothing was stored: seal it first.`,
  );
}

function conflict(reason: ConflictReason, seq: number): string {
  const why = {
    'other bytes': `The session has another batch ${seq} already.`,
    'other device': 'The session belongs to another device.',
    'other place': 'The same bytes are stored already under another session or sequence number.',
  };
  return `${why[reason]} These bytes are kept in quarantine for the operator. Do not send them again.`;
}
