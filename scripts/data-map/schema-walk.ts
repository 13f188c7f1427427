/** The part of JSON Schema that the format's uses. */
export interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  prefixItems?: Schema[];
  minimum?: number;
  exclusiveMinimum?: number;
}

/** The kinds of lines by their type; several schemas where a batch has another form of it. Headers by what they are. */
export function linesIn(format: Schema): Map<string, Schema[]> {
  const lines = new Map<string, Schema[]>();
  for (const schema of alternatives(format)) {
    const name = nameOf(schema);
    lines.set(name, [...(lines.get(name) ?? []), schema]);
  }
  return lines;
}

function nameOf({ properties = {} }: Schema): string {
  const type = properties['type']?.const;
  if (type === undefined) return 'batch header';
  return type === 'session' ? 'session header' : String(type);
}

function alternatives(schema: Schema): Schema[] {
  const of = schema.oneOf ?? schema.anyOf;
  return of ? of.flatMap(alternatives) : [schema];
}

export function fieldsIn(schemas: readonly Schema[]): string[] {
  return [...new Set(schemas.flatMap(({ properties = {} }) => Object.keys(properties)))];
}

/** Names of all members of what is nested in a field, however deep. */
export function membersIn(schemas: readonly Schema[], field: string): string[] {
  return [...new Set(schemas.flatMap(({ properties = {} }) => membersBelow(properties[field] ?? {})))];
}

function membersBelow(schema: Schema): string[] {
  const { properties = {}, items, prefixItems = [] } = schema;
  const nested = [...Object.values(properties), ...(items ? [items] : []), ...prefixItems];
  const around = [schema.oneOf ?? [], schema.anyOf ?? []].flat();
  return [...Object.keys(properties), ...[...nested, ...around].flatMap(membersBelow)];
}

/** A line with all its fields in which every text that may be anything is this one. */
export function sampleOf(schemas: readonly Schema[], text: string): unknown {
  const [schema = {}] = schemas;
  return sample(schema, text, '');
}

function sample(schema: Schema, text: string, key: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = [schema.oneOf ?? [], schema.anyOf ?? []].flat();
  if (first) return sample(first, text, key);
  switch (schema.type) {
    case 'object':
      return sampleObject(schema, text, key);
    case 'array':
      return schema.prefixItems?.map((item) => sample(item, text, key)) ?? items(schema, text, key);
    case 'string':
      return text;
    case 'boolean':
      return true;
    default:
      return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1;
  }
}

/** A path is made of triples. */
function items({ items = {} }: Schema, text: string, key: string): unknown[] {
  return Array.from({ length: key === 'path' ? 3 : 1 }, () => sample(items, text, key));
}

function sampleObject({ properties, additionalProperties }: Schema, text: string, key: string): object {
  // What the rules did before is no part of a sample.
  if (key === 'redacted') return {};
  // Page content, of which the format says nothing.
  if (key === 'data') return { textContent: text };
  if (typeof additionalProperties === 'object' && !properties) {
    return { title: sample(additionalProperties, text, '') };
  }
  return Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, of]) => [name, sample(of, text, name)]),
  );
}
