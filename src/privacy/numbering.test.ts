import { expect, it } from 'vitest';
import { NumbersInMemory } from './numbering';

it('numbers each kind by itself, the same value always the same', () => {
  const numbers = new NumbersInMemory();
  expect(numbers.numberOf('email', 'a@b.de')).toBe(1);
  expect(numbers.numberOf('email', 'c@d.de')).toBe(2);
  expect(numbers.numberOf('phone', 'a@b.de')).toBe(1);
  expect(numbers.numberOf('email', 'a@b.de')).toBe(1);
});

it('goes on where stored digests end, without the values', () => {
  const digest = (text: string): string => String(text.length);
  const first = new NumbersInMemory(digest);
  first.numberOf('email', 'a@b.de');
  expect([...first.numbers.entries()]).toEqual([['12', 'email:1']]);
  const later = new NumbersInMemory(digest, new Map(first.numbers));
  expect(later.numberOf('email', 'a@b.de')).toBe(1);
  expect(later.numberOf('email', 'another@b.de')).toBe(2);
});
