import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { IntakeError } from '../ingest/intake';
import { SegmentDamageError } from '../segments/segment-store';
import { MAX_BATCH_BYTES } from '../wire';
import { PROBLEM_TYPE, ProblemError, problemText, sendProblem } from './problem';

type AnyError = Error & Partial<Pick<FastifyError, 'code' | 'statusCode'>>;

const known = new Map([
  [
    'FST_ERR_CTP_BODY_TOO_LARGE',
    new ProblemError(
      413,
      `The body is too large: a batch has at most ${MAX_BATCH_BYTES} bytes. Cut batches smaller.`,
    ),
  ],
  [
    'FST_ERR_CTP_INVALID_MEDIA_TYPE',
    new ProblemError(
      415,
      'The content type is missing or not one that this address takes. See /openapi.json.',
    ),
  ],
  [
    'FST_ERR_CTP_INVALID_CONTENT_LENGTH',
    new ProblemError(
      400,
      'The body is not as long as its Content-Length says. Nothing was stored: send it again.',
    ),
  ],
  [
    'FST_ERR_CTP_EMPTY_JSON_BODY',
    new ProblemError(400, 'The body is empty and must be JSON. See /openapi.json.'),
  ],
  [
    'FST_ERR_CTP_INVALID_JSON_BODY',
    new ProblemError(400, 'The body is not JSON. See /openapi.json for its form.'),
  ],
]);

/** Makes every error of the app's routes an RFC 9457 problem. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: AnyError, request, reply) => {
    const problem = asProblem(error);
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler(({ method }, reply) =>
    sendProblem(reply, new ProblemError(404, `There is no ${method} at this address. See /openapi.json.`)),
  );
}

/** Answers requests whose address cannot be read, which reach no route. */
export function answerUnroutable(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(
    reply,
    new ProblemError(400, 'The address cannot be read. The API is described at /openapi.json.'),
  );
}

/** Answers what is not even HTTP, too slow, or cut short, and ends the connection. */
export function answerBrokenConnection(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 }[error.code] ?? 400;
  const problem = new ProblemError(
    status,
    'The request did not arrive whole. Nothing was stored: send it again.',
  );
  const body = problemText(problem);
  const head = `HTTP/1.1 ${status} Problem\r\nConnection: close\r\nContent-Type: ${PROBLEM_TYPE}`;
  if (socket.writable) socket.write(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  socket.destroy(error);
}

function asProblem(error: AnyError): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof IntakeError) return new ProblemError(503, error.message);
  if (error instanceof SegmentDamageError) return new ProblemError(500, error.message);
  if (hasZodFastifySchemaValidationErrors(error)) return broken(error.validation[0], error.validationContext);
  const named = known.get(error.code ?? '');
  if (named) return named;
  const status = error.statusCode ?? 500;
  return status >= 400 && status < 500
    ? new ProblemError(status, 'The request could not be read. See /openapi.json for its form.')
    : new ProblemError(500, 'The collector failed; its log names the cause. Send the request again later.');
}

/** Names the first broken rule and where, never the value. */
function broken(
  issue: { instancePath: string; message?: string } | undefined,
  context = 'request',
): ProblemError {
  const path = issue?.instancePath.replace(/^\//, '').replaceAll('/', '.');
  const place = path ? `${context} field ${path}` : context;
  return new ProblemError(
    422,
    `The ${place} breaks a rule: ${issue?.message ?? 'unknown'}. See /openapi.json.`,
  );
}
