import * as z from 'zod';
import { catalogue } from './catalogue';
import { type PolicyKey, policyKeys } from './keys';

/** Keywords that Chrome's managed-storage loader understands; it ignores or refuses all others. */
interface ManagedProperty {
  title?: string;
  description?: string;
  type: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  items?: ManagedProperty;
}

/** The schema of `storage.managed`, in the subset of JSON Schema that Chrome's loader accepts. */
export function managedSchema(): { type: 'object'; properties: Record<string, ManagedProperty> } {
  return { type: 'object', properties: Object.fromEntries(policyKeys.map((key) => [key, property(key)])) };
}

function property(key: PolicyKey): ManagedProperty {
  const { title, description, schema } = catalogue[key];
  return { title, description, ...subset(z.toJSONSchema(schema)) };
}

function subset(schema: z.core.JSONSchema.JSONSchema): ManagedProperty {
  const type = typeof schema.type === 'string' ? schema.type : 'string';
  const items = typeof schema.items === 'object' && !Array.isArray(schema.items) ? schema.items : undefined;
  return {
    type,
    ...(schema.enum ? { enum: schema.enum.map(String) } : {}),
    ...(schema.minimum === undefined ? {} : { minimum: schema.minimum }),
    ...(schema.maximum === undefined ? {} : { maximum: schema.maximum }),
    ...(items ? { items: subset(items) } : {}),
  };
}
