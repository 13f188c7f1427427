import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { policyKeys } from './keys';
import { managedSchema } from './managed-schema';

it('the shipped managed schema is the one generated from the catalogue (npm run generate makes it anew)', async () => {
  const shipped = await readFile(new URL('../../assets/managed_schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(managedSchema())));
});

it('has every key, flat, with keywords that the browser understands', () => {
  const { properties } = managedSchema();
  expect(Object.keys(properties)).toEqual([...policyKeys]);
  const allowed = ['title', 'description', 'type', 'enum', 'minimum', 'maximum', 'items'];
  for (const property of Object.values(properties)) {
    expect(allowed).toEqual(expect.arrayContaining(Object.keys(property)));
    expect(['string', 'integer', 'boolean', 'array']).toContain(property.type);
  }
});

it('docs/policy.md lists every key (npm run generate makes it anew)', async () => {
  const { policyTable } = await import('./policy-table');
  const docs = await readFile(new URL('../../docs/policy.md', import.meta.url), 'utf8');
  expect(docs).toContain(policyTable());
});
