import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { traceJsonSchema } from './json-schema';

it('the published JSON Schema is the one generated from the code (npm run generate makes it anew)', async () => {
  const published = await readFile(new URL('../../docs/schema/candor-trace-1.json', import.meta.url), 'utf8');
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(traceJsonSchema())));
});
