import { expect, test } from 'vitest';
import * as z from 'zod';
import { parseLine } from './lines';

const schema = z.strictObject({
  page: z.int(),
  attributes: z.record(z.string(), z.string()),
  list: z.array(z.int()).optional(),
});

function refusal(value: unknown): string {
  try {
    parseLine(schema, JSON.stringify(value), 'Line 3');
  } catch (error) {
    return String(error);
  }
  throw new Error('the line was taken');
}

test('names the place and the rule', () => {
  expect(refusal({ page: 'one', attributes: {} })).toMatch(/Line 3 .* at page: .*expected number/);
  expect(refusal({ page: 1, attributes: {}, list: [1, 'x'] })).toContain('at list.1: ');
});

test.each(['hunter2', 'a password in a sentence', '\u001b[2J', 'x'.repeat(100_000)])(
  'never quotes a key that the format does not have: %s',
  (key) => {
    const unknown = refusal({ page: 1, attributes: {}, [key]: 1 });
    expect(unknown).toContain('unknown key');
    const nested = refusal({ page: 1, attributes: { [key]: 1 } });
    expect(nested).toMatch(/at attributes\.\*: .*expected string/);
    for (const text of [unknown, nested]) expect(text).not.toContain(key);
  },
);
