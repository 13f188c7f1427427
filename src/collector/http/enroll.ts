import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { enrolmentText, fingerprintOf, isSignedBy, readPublicKey } from '../../trace/signature';
import type { Credentials } from '../access/credentials';
import type { DeviceKeys } from '../access/device-keys';
import { enrollReply, enrollRequest } from '../wire';
import { requireToken } from './authorize';
import { ProblemError } from './problem';
import { problems } from './responses';

const schema = {
  summary: 'Enrol a device with its public key: exchange the enrolment token for a credential of its own',
  security: [{ enrollment: [] }],
  body: enrollRequest,
  response: { 201: enrollReply, ...problems(400, 401, 409, 413, 415, 422, 500) },
};

export function enrollRoutes(
  credentials: Credentials,
  deviceKeys: DeviceKeys,
  tokenDigest: string,
): FastifyPluginAsyncZod {
  const authorize = requireToken(
    tokenDigest,
    'the enrolment token',
    'Take the one in the collector\'s tokens folder and put it into the policy key "enrollmentToken".',
  );

  /** Otherwise whoever knows the token and a device's id could sign in its name. */
  const keep = async (device: string, publicKey: string): Promise<void> => {
    const kept = await deviceKeys.enrol(device, publicKey);
    if (kept.publicKey === publicKey) return;
    throw new ProblemError(
      409,
      `Device ${device} has another key already, ${await fingerprintOf(kept.publicKey)}, and keeps it for as long ` +
        'as its id. Enrol with that key, or with a new device id: removing the extension makes one.',
    );
  };

  return async (app) => {
    app.removeContentTypeParser('text/plain');
    app.post('/v1/enroll', { schema, onRequest: authorize, bodyLimit: 4096 }, async (request, reply) => {
      const { device, publicKey, proof } = request.body;
      await requireProof(device, publicKey, proof);
      await keep(device, publicKey);
      const credential = await credentials.issue(device);
      request.log.info({ device }, 'device enrolled');
      return reply.code(201).send({ device, credential });
    });
  };
}

async function requireProof(device: string, publicKey: string, proof: string): Promise<void> {
  const key = await readPublicKey(publicKey).catch(() => undefined);
  if (!key) throw broken('publicKey', 'it is no point of the curve P-256', 'send the key as it was made');
  if (await isSignedBy(key, enrolmentText(device), proof)) return;
  throw broken(
    'proof',
    "it is not the public key's signature over this device's id",
    'sign it with the key that is sent',
  );
}

function broken(field: string, rule: string, next: string): ProblemError {
  return new ProblemError(
    422,
    `The body field ${field} breaks a rule: ${rule}. Nothing was enrolled: ${next}.`,
  );
}
