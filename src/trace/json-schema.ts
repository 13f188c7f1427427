import * as z from 'zod';
import { batchHeader } from './batch';
import { traceLine } from './event';
import { dom } from './events/dom';
import { jsonObject } from './json-object';
import { RELATIVE } from './relative-ids';
import { sheetLine } from './sheets';
import { sessionHeader } from './trace-file';

type Options = NonNullable<Parameters<typeof z.toJSONSchema>[1]>;

/** A line of a batch alone: decoding takes the mark away. */
const relativeDom = dom.extend({ ids: z.literal(RELATIVE) });

/** What is checked by hand has no schema of its own to tell. */
function nameObjects({ zodSchema, jsonSchema }: Parameters<NonNullable<Options['override']>>[0]): void {
  if (zodSchema === jsonObject) jsonSchema.type = 'object';
}

/** JSON Schema (draft 2020-12) of every line of a batch or trace file, for other languages. */
export function traceJsonSchema(): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'candor-trace/1',
    description:
      'One line of a Candor trace file or batch. The first line is a session header or a batch header. ' +
      'Lines with `ids` and those of type `sheet` stand in batches only: docs/decisions/relative-ids.md says how node ids ' +
      'are read, docs/decisions/sheets-once.md how texts of style sheets are referred to.',
    oneOf: [sessionHeader, batchHeader, traceLine, relativeDom, sheetLine].map((schema) => {
      const { $schema: _, ...rest } = z.toJSONSchema(schema, {
        unrepresentable: 'any',
        override: nameObjects,
      });
      return rest;
    }),
  };
}
