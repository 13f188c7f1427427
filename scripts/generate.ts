/**
 * Writes the files that are made from code: the managed schema, the reference of settings and permissions, the trace
 * format's JSON Schema.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { managedSchema } from '../src/policy/managed-schema';
import { policyTable } from '../src/policy/policy-table';
import { traceJsonSchema } from '../src/trace/json-schema';
import { permissionsTable } from './permissions-table';

const root = new URL('../', import.meta.url);

async function write(path: string, text: string): Promise<void> {
  const file = new URL(path, root);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, text);
}

/** @throws Error when the text has no place of that name: a table that is not written would go stale unseen */
function between(text: string, name: string, content: string): string {
  const place = new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`);
  if (!place.test(text))
    throw new Error(`docs/policy.md has no <!-- ${name} --> … <!-- /${name} -->. Add them.`);
  return text.replace(place, () => `<!-- ${name} -->\n${content}\n<!-- /${name} -->`);
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

await write('assets/managed_schema.json', asJson(managedSchema()));
await write('docs/schema/candor-trace-1.json', asJson(traceJsonSchema()));
const docs = await readFile(new URL('docs/policy.md', root), 'utf8');
await write(
  'docs/policy.md',
  between(between(docs, 'table', policyTable()), 'permissions', permissionsTable()),
);
