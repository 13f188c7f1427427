import * as z from 'zod';
import { batchHeader } from './batch';
import { traceLine } from './event';
import { sessionHeader } from './trace-file';

/** JSON Schema (draft 2020-12) of every line of a batch or trace file, for other languages. */
export function traceJsonSchema(): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'candor-trace/1',
    description:
      'One line of a Candor trace file or batch. The first line is a session header or a batch header.',
    oneOf: [sessionHeader, batchHeader, traceLine].map((schema) => {
      const { $schema: _, ...rest } = z.toJSONSchema(schema);
      return rest;
    }),
  };
}
