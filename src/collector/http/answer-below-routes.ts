import { maxHeaderSize } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ConnectionError, FastifyInstance } from 'fastify';
import { PROBLEM_TYPE, ProblemError, problemText } from './problem';

/** Milliseconds for one whole request: 8 MiB over a 1 Mbit/s line take 67 s. */
export const REQUEST_TIMEOUT = 120_000;

/** By the codes of Node and its parser: requests that reach no route. */
const problems = new Map([
  [
    'ERR_HTTP_REQUEST_TIMEOUT',
    new ProblemError(
      408,
      `The request was too slow: its headers have 60 seconds to arrive, all of it ${REQUEST_TIMEOUT / 1000}. ` +
        'Nothing was stored: send it again.',
    ),
  ],
  [
    'HPE_HEADER_OVERFLOW',
    new ProblemError(
      431,
      `The address and the headers have more than ${maxHeaderSize} bytes together. Nothing was stored, and the same ` +
        'would be refused again: send fewer or shorter headers.',
    ),
  ],
  [
    'HPE_CHUNK_EXTENSIONS_OVERFLOW',
    new ProblemError(
      413,
      'The chunk extensions of the body are too long. Nothing was stored: send its chunks without extensions.',
    ),
  ],
  [
    'HPE_INVALID_EOF_STATE',
    new ProblemError(
      400,
      'The connection ended before the request was whole. Nothing was stored: send it again.',
    ),
  ],
]);

/** Answers what is not even HTTP, too slow, or cut short, and ends the connection. */
export function answerBrokenConnection(error: ConnectionError, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  answerAndClose(socket, problems.get(error.code) ?? notHttp(error), error);
}

/** Answers what Node would answer by itself, without a problem: it knows no routes for either. */
export function answerBelowRoutes({ server }: FastifyInstance): void {
  server.on('checkExpectation', (_request, response) => {
    const problem = new ProblemError(
      417,
      'The header expect may say "100-continue" and nothing else. Send the request without it.',
    );
    const body = Buffer.from(problemText(problem));
    const headers = { 'content-type': PROBLEM_TYPE, 'content-length': body.length, connection: 'close' };
    response.writeHead(problem.status, headers).end(body);
  });
  server.on('connect', (_request, socket) => {
    answerAndClose(
      socket,
      new ProblemError(
        501,
        'The collector is no proxy: there is no CONNECT. Its API is described at /openapi.json.',
      ),
    );
  });
}

/** The parser's reason is one of its own fixed texts: it quotes nothing of the request. */
function notHttp(error: ConnectionError): ProblemError {
  const reason = 'reason' in error && typeof error.reason === 'string' ? ` (${error.reason})` : '';
  return new ProblemError(
    400,
    `This is no request of HTTP/1.1 in the clear${reason}. Nothing was stored, and the same bytes would be refused ` +
      'again: correct what sends them. The API is described at /openapi.json.',
  );
}

function answerAndClose(socket: Duplex, problem: ProblemError, error?: Error): void {
  const body = problemText(problem);
  const head = `HTTP/1.1 ${problem.status} Problem\r\nConnection: close\r\nContent-Type: ${PROBLEM_TYPE}`;
  if (socket.writable) socket.write(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  socket.destroy(error);
}
