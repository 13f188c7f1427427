/** Writes the files that are made from code: the managed schema, the policy reference, the trace format's JSON Schema. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { managedSchema } from '../src/policy/managed-schema';
import { policyTable } from '../src/policy/policy-table';
import { traceJsonSchema } from '../src/trace/json-schema';

const root = new URL('../', import.meta.url);
const TABLE = /<!-- table -->[\s\S]*<!-- \/table -->/;

async function write(path: string, text: string): Promise<void> {
  const file = new URL(path, root);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, text);
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

await write('assets/managed_schema.json', asJson(managedSchema()));
await write('docs/schema/candor-trace-1.json', asJson(traceJsonSchema()));
const docs = await readFile(new URL('docs/policy.md', root), 'utf8');
await write('docs/policy.md', docs.replace(TABLE, `<!-- table -->\n${policyTable()}\n<!-- /table -->`));
