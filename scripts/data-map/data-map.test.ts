import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { NumbersInMemory } from '../../src/privacy/numbering';
import { redactLine } from '../../src/privacy/redact-line';
import { traceLine } from '../../src/trace/event';
import { fieldsIn, linesIn, membersIn, type Schema, sampleOf } from './schema-walk';
import { dataMap, fieldsOf, lineNotes } from './table';

const read = (path: string): Promise<string> => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const lines = linesIn(JSON.parse(await read('docs/schema/candor-trace-1.json')));
const EMAIL = 'jane.roe@mail.example';

it('docs/data-map.md has the tables made from the code (npm run generate makes them anew)', async () => {
  expect(await read('docs/data-map.md')).toContain(`<!-- map -->\n${dataMap()}\n<!-- /map -->`);
});

it('tells of every kind of line in the format, and of no other', () => {
  expect(Object.keys(lineNotes).toSorted()).toEqual([...lines.keys()].toSorted());
});

describe.each([...lines])('%s', (type, schemas) => {
  const { fields: own, shared } = lineNotes[type] ?? { fields: {}, shared: [] };
  const notes = fieldsOf({ what: '', fields: own, shared });

  it('has every field of the format, and no other', () => {
    expect(Object.keys(notes).toSorted()).toEqual(fieldsIn(schemas).toSorted());
  });

  it('names all that is nested', () => {
    for (const [field, { what }] of Object.entries(notes)) {
      for (const member of membersIn(schemas, field)) expect(what, field).toContain(`\`${member}\``);
    }
  });
});

/** What the text detector sees of a line whose every text is an e-mail address. */
describe.each(traceLine.options.flatMap(typesOf))('%s', (type) => {
  it('has "text" or "url" at the fields that the detector sees, and at no others', () => {
    const schemas = lines.get(type) ?? [];
    const { line } = redactLine(traceLine.parse(sampleOf(schemas, EMAIL)), new NumbersInMemory());
    const notes = fieldsOf(lineNotes[type] ?? { what: '', fields: {}, shared: [] });
    const seen = Object.entries(line).filter(([, value]) => JSON.stringify(value).includes('⟦'));
    const said = Object.entries(notes).filter(([, { by }]) => by.some((rule) => /text|url/.test(rule)));
    expect(seen.map(([field]) => field).toSorted()).toEqual(said.map(([field]) => field).toSorted());
  });
});

function typesOf(option: (typeof traceLine.options)[number]): string[] {
  const { options } = option as unknown as { options?: (typeof option)[] };
  if (options) return options.flatMap(typesOf);
  const { shape } = option as unknown as { shape: { type: { value: string } } };
  return [shape.type.value];
}

/** So that the tests above cannot pass by finding nothing. */
it('walks the format', () => {
  const schemas: Schema[] = lines.get('element') ?? [];
  expect(fieldsIn(schemas)).toContain('selectors');
  expect(membersIn(schemas, 'selectors')).toContain('matches');
});
