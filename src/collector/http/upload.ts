import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Credentials } from '../access/credentials';
import type { DeviceKey, DeviceKeys } from '../access/device-keys';
import type { Intake } from '../ingest/intake';
import type { ConflictReason } from '../ingest/judge';
import { batchHeaders, batchPath, batchReply, MAX_BATCH_BYTES } from '../wire';
import { presented } from './authorize';
import { checkBatch } from './check-batch';
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

/** Who sends a batch. */
interface Sender {
  device: string;
  key: DeviceKey;
}

export function uploadRoutes(
  credentials: Credentials,
  deviceKeys: DeviceKeys,
  intake: Intake,
): FastifyPluginAsyncZod {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body);
    });
    app.decorateRequest('sender');

    /** Before the body is read: whoever may not send, and whatever could not be taken anyway, is turned away. */
    const authorize = async (request: FastifyRequest): Promise<void> => {
      const device = await credentials.deviceOf(presented(request, 'the credential of an enrolled device'));
      if (device === undefined)
        throw new ProblemError(401, 'This credential is not known. Enrol the device again.');
      const key = await deviceKeys.of(device);
      if (!key) {
        const next = 'Update the extension, and enrol the device again with its public key.';
        throw new ProblemError(401, `Device ${device} has no key, and batches must be signed. ${next}`);
      }
      request.setDecorator<Sender>('sender', { device, key });
      requireOctets(request);
    };

    const options = { schema, onRequest: authorize, bodyLimit: MAX_BATCH_BYTES };
    app.put('/v1/batches/:sha256', options, async (request) => {
      const { sha256: id } = request.params;
      const { 'candor-session': session, 'candor-seq': seq, 'candor-prev': prev } = request.headers;
      const { 'candor-signature': signature, 'candor-keys': keys = [] } = request.headers;
      const { device, key } = request.getDecorator<Sender>('sender');
      const arrival = { id, session, seq, prev, device, signature, keys, bytes: request.body };
      await checkBatch(arrival, key);
      const outcome = await intake.submit(arrival);
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

function conflict(reason: ConflictReason, seq: number): string {
  const why = {
    'other bytes': `The session has another batch ${seq} already.`,
    'other device': 'The session belongs to another device.',
    'other place': 'The same bytes are stored already under another session or sequence number.',
  };
  return `${why[reason]} These bytes are kept in quarantine for the operator. Do not send them again.`;
}
