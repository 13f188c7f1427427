import type { FastifyRequest } from 'fastify';
import { bearer, isSecret } from '../access/secrets';
import { ProblemError } from './problem';

/** The secret that a request presents. @throws ProblemError 401 when there is none */
export function presented(request: FastifyRequest, what: string): string {
  const secret = bearer(request.headers.authorization);
  if (secret !== undefined) return secret;
  throw new ProblemError(401, `This address needs ${what}: send it as "Authorization: Bearer …".`);
}

/** A hook that lets only holders of one token pass, before the body is read. */
export function requireToken(digest: string, what: string, next: string) {
  return async (request: FastifyRequest): Promise<void> => {
    if (!isSecret(presented(request, what), digest))
      throw new ProblemError(401, `This is not ${what}. ${next}`);
  };
}
