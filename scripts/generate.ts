/**
 * Writes the files that are made from code: the managed schema, the reference of settings and permissions, the trace
 * format's JSON Schema, the data map.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { managedSchema } from '../src/policy/managed-schema';
import { policyTable } from '../src/policy/policy-table';
import { traceJsonSchema } from '../src/trace/json-schema';
import { dataMap } from './data-map/table';
import { permissionsTable } from './permissions-table';

const root = new URL('../', import.meta.url);

async function write(path: string, text: string): Promise<void> {
  const file = new URL(path, root);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, text);
}

/**
 * Writes parts of a document, each between its own marks.
 * @throws Error when there is no place of that name: a table that is not written would go stale unseen
 */
async function fill(path: string, parts: Record<string, string>): Promise<void> {
  let text = await readFile(new URL(path, root), 'utf8');
  for (const [name, content] of Object.entries(parts)) {
    const place = new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`);
    if (!place.test(text)) throw new Error(`${path} has no <!-- ${name} --> … <!-- /${name} -->. Add them.`);
    text = text.replace(place, () => `<!-- ${name} -->\n${content}\n<!-- /${name} -->`);
  }
  await write(path, text);
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

await write('assets/managed_schema.json', asJson(managedSchema()));
await write('docs/schema/candor-trace-1.json', asJson(traceJsonSchema()));
await fill('docs/policy.md', { table: policyTable(), permissions: permissionsTable() });
await fill('docs/data-map.md', { map: dataMap() });
