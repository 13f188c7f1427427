import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { detect } from './detector/detect';
import { madeUp } from './detector/testing/made-up';
import { findJoined, redactJoined } from './joined-texts';
import { NumbersInMemory } from './numbering';

function redact(...pieces: string[]): string[] {
  const apart = pieces.map((text) => ({ text: text.replace(/^\|/, ''), isApart: text.startsWith('|') }));
  return redactJoined(apart, new NumbersInMemory(), detect).texts;
}

it('finds what is split over pieces, and leaves the blanks between', () => {
  expect(redact('|Card ', '4539', ' ', '5787', ' ', '6362', ' ', '1486', ' expired')).toEqual([
    ...['Card ', '⟦card:1⟧', ' ', '⟦card:1⟧', ' ', '⟦card:1⟧', ' ', '⟦card:1⟧', ' expired'],
  ]);
  expect(redact('|jane', '@example', '.com, jo@example.com')).toEqual([
    ...['⟦email:1⟧', '⟦email:1⟧', '⟦email:1⟧, ⟦email:2⟧'],
  ]);
});

it('finds nothing across what is apart, but takes the words before as context', () => {
  expect(redact('|4539', '|5787', '|6362', '|1486')).toEqual(['4539', '5787', '6362', '1486']);
  expect(redact('|Phone', '|131 2351 6552')).toEqual(['Phone', '⟦phone:1⟧']);
});

it('finds what stands right behind a label or another number, too', () => {
  expect(redact('|SSN', '219-09-9999')).toEqual(['SSN', '⟦ssn:1⟧']);
  expect(redact('|Qty 2', '4539 5787 6362 1486')).toEqual(['Qty 2', '⟦card:1⟧']);
  expect(redact('|jane@example.com', 'Reply')).toEqual([
    '⟦email:1⟧',
    expect.stringMatching(/Reply|⟦email:1⟧/),
  ]);
});

it('looks again for what shows only when the value beside it is gone', () => {
  const token = madeUp('ghp_', 36);
  expect(redact('|5', '19-83-2274', token)).toEqual(['⟦ssn:1⟧', '⟦ssn:1⟧', '⟦githubtoken:1⟧']);
});

it('leaves nothing to find, however values are cut and glued together', () => {
  const values = [
    ...['jane.roe@example.com', '4539 5787 6362 1486', '519-83-2274', '+1 415 555 2671', '10.20.30.140'],
    ...[madeUp('ghp_', 36), 'DE89 3704 0044 0532 0130 00', 'Phone 415-555-2671'],
  ];
  const part = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...values) },
    fc.string({ maxLength: 6 }),
    fc.constantFrom(' ', ': ', '\n', 'a', '1'),
  );
  const cut = fc.record({ at: fc.nat(80), isApart: fc.boolean() });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), fc.array(cut, { maxLength: 6 }), (parts, cuts) => {
      const text = parts.join('');
      const places = cuts.map(({ at, isApart }) => ({ at: at % (text.length + 1), isApart }));
      const ordered = [{ at: 0, isApart: true }, ...places.sort((a, b) => a.at - b.at)];
      const pieces = ordered.map(({ at, isApart }, index) => ({
        text: text.slice(at, ordered[index + 1]?.at),
        isApart,
      }));
      const { texts } = redactJoined(pieces, new NumbersInMemory());
      const left = pieces.map(({ isApart }, index) => ({ text: texts[index] ?? '', isApart }));
      expect(findJoined(left).found).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

it('leaves other pieces as they are', () => {
  expect(redact('|one', 'two', '', '|three 10.2.3.4', '')).toEqual(['one', 'two', '', 'three 10.2.3.4', '']);
});
