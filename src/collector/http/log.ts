import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { type DestinationStream, type LevelWithSilent, type Logger, pino } from 'pino';

/** Removed wherever they turn up, should anything ever log an object that holds them. */
const SECRET = ['authorization', 'headers', 'token', 'credential', 'body', 'rawPacket'];

/**
 * The collector's log. Payloads, tokens and headers never get into it: requests are reduced to what
 * {@link RequestLog} names, and errors to their message, stack and the message of their cause.
 */
export function createLog(level: LevelWithSilent, destination?: DestinationStream): Logger {
  const options = {
    level,
    redact: { paths: SECRET.flatMap((key) => [key, `*.${key}`]), remove: true },
    serializers: {
      req: ({ method }: { method?: string }) => ({ method }),
      res: ({ statusCode: status }: { statusCode?: number }) => ({ status }),
      err: (error: Error) => ({
        type: error.name,
        message: error.message,
        stack: error.stack,
        cause: causeOf(error),
      }),
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** The message of what caused an error; nothing else of it. */
export function causeOf({ cause }: Error): string | undefined {
  return cause instanceof Error ? cause.message : undefined;
}

/** One line for each request: method, route pattern (never the address itself), status, milliseconds, body bytes. */
export class RequestLog extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const route = request.routeOptions.url ?? 'none';
    const bytes = Number(request.raw.headers['content-length'] ?? reply.getHeader('content-length') ?? 0);
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    const line = { method: request.method, route, status: reply.statusCode, ms, bytes };
    if (error) reply.log.warn({ ...line, cause: error.message }, 'request cut short');
    else reply.log.info(line, 'request');
  }
}
