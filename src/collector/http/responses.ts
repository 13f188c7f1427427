import * as z from 'zod';
import { problem } from '../wire';

/** Bytes as a body. The API description knows them as a string of format binary. */
export const sealedBody = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array, 'the body must be the sealed bytes')
  .meta({ type: 'string', format: 'binary' });

export const sealedResponse = {
  description: 'The sealed bytes as they were sent.',
  content: { 'application/octet-stream': { schema: sealedBody } },
};

/** Describes the problems that a route can answer with. */
export function problems<const S extends number>(...statuses: readonly S[]) {
  const response = { description: 'Problem', content: { 'application/problem+json': { schema: problem } } };
  return Object.fromEntries(statuses.map((status) => [status, response])) as Record<S, typeof response>;
}
