import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { Problem } from '../wire';

export const PROBLEM_TYPE = 'application/problem+json';

/** An answer that is no success. The detail names the thing, the rule and the next step, and repeats no secret. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;

  constructor(status: number, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.status = status;
  }
}

/** The body of a problem, RFC 9457; `about:blank` because the status says which kind it is. */
export function problemText({ status, message: detail }: ProblemError): string {
  return JSON.stringify({
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
  } satisfies Problem);
}

/** For status 401, RFC 9110 asks for the scheme that would have been right. */
export function sendProblem(reply: FastifyReply, problem: ProblemError): FastifyReply {
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  // As bytes: this must also go out where no serializer of the route knows it.
  return reply
    .code(problem.status)
    .header('content-type', PROBLEM_TYPE)
    .send(Buffer.from(problemText(problem)));
}
