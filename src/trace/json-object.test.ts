import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonObject } from './json-object';

describe('jsonObject', () => {
  it('takes every object that comes out of JSON, as it is', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const value: unknown = JSON.parse(JSON.stringify(object));
        expect(jsonObject.parse(value)).toBe(value);
      }),
    );
  });

  it.each([
    ['no object', 'text'],
    ['a list', []],
    ['nothing', null],
    ['a function inside', { a: [{ b: () => 1 }] }],
    ['undefined inside', { a: { b: undefined } }],
    ['no number inside', { a: Number.NaN }],
    ['a date inside', { a: new Date(0) }],
    ['a map inside', { a: [new Map()] }],
  ])('refuses %s', (_, value) => {
    expect(jsonObject.safeParse(value).success).toBe(false);
  });

  it('takes what is nested deeper than a stack is', () => {
    let value: object = {};
    for (let level = 0; level < 100_000; level++) value = { value };
    expect(jsonObject.safeParse(value).success).toBe(true);
  });
});
