import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from './problem';

/** A hook before every route, and before a body is read: turns away what HTTP allows and the collector cannot take. */
export function requirePlainRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  done: (error?: Error) => void,
): void {
  const problem = problemOf(request.raw);
  // RFC 9110, section 15.5.16: says which codings would have been right.
  if (problem?.status === 415) reply.header('accept-encoding', 'identity');
  done(problem);
}

function problemOf({ headers, httpVersion }: IncomingMessage): ProblemError | undefined {
  // RFC 9112, section 3.2. Older clients do not know the header.
  if (headers.host === undefined && httpVersion === '1.1')
    return new ProblemError(
      400,
      'The header host is missing, and HTTP/1.1 asks for it. Send it with the request.',
    );
  if (!isOnly(headers['content-encoding'], 'identity'))
    return new ProblemError(
      415,
      'The header content-encoding names a coding, and bodies are taken as they are. Send the body without a coding.',
    );
  if (!isOnly(headers['transfer-encoding'], 'chunked'))
    return new ProblemError(
      501,
      'The header transfer-encoding may say "chunked" and nothing else. Send the body without another coding.',
    );
  return undefined;
}

function isOnly(value: string | undefined, allowed: string): boolean {
  return value === undefined || value.trim().toLowerCase() === allowed;
}
