import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Damages } from '../damages';
import { IntakeError } from '../ingest/errors';
import { SegmentDamageError } from '../segments/segment-store';
import { FailureLog } from './failure-log';
import { ProblemError, sendProblem } from './problem';

type AnyError = Error & Partial<Pick<FastifyError, 'code' | 'statusCode'>>;

const known = new Map([
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
export function answerProblems(app: FastifyInstance, damages: Damages): void {
  const failures = new FailureLog(damages);
  app.setErrorHandler((error: AnyError, request, reply) => {
    const problem = asProblem(error, request);
    if (problem.status >= 500) failures.add(error, request.log);
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

function asProblem(error: AnyError, request: FastifyRequest): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof IntakeError) return new ProblemError(503, error.message);
  if (error instanceof SegmentDamageError) return new ProblemError(500, error.message);
  if (hasZodFastifySchemaValidationErrors(error)) return broken(error.validation[0], error.validationContext);
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge(request);
  const named = known.get(error.code ?? '');
  if (named) return named;
  const status = error.statusCode ?? 500;
  return status >= 400 && status < 500
    ? new ProblemError(status, 'The request could not be read. See /openapi.json for its form.')
    : new ProblemError(500, 'The collector failed; its log names the cause. Send the request again later.');
}

function tooLarge({ method, routeOptions }: FastifyRequest): ProblemError {
  const { url = 'this address', bodyLimit } = routeOptions;
  return new ProblemError(
    413,
    `The body is too large: ${method} ${url} takes at most ${bodyLimit} bytes. Nothing was stored: send a smaller one.`,
  );
}

/** Names the first broken rule and where, never a value or a name that the request brought. */
function broken(
  issue: { instancePath: string; message?: string; keyword?: string } | undefined,
  context = 'request',
): ProblemError {
  const path = issue?.instancePath.replace(/^\//, '').replaceAll('/', '.');
  const place = path ? `${context} field ${path}` : context;
  const rule = issue?.keyword === 'unrecognized_keys' ? 'it has a field that is not known' : issue?.message;
  return new ProblemError(422, `The ${place} breaks a rule: ${rule ?? 'unknown'}. See /openapi.json.`);
}
