import { expect, it } from 'vitest';
import { redactJoined } from './joined-texts';
import { NumbersInMemory } from './numbering';

function redact(...pieces: string[]): string[] {
  const apart = pieces.map((text) => ({ text: text.replace(/^\|/, ''), isApart: text.startsWith('|') }));
  return redactJoined(apart, new NumbersInMemory()).texts;
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

it('leaves other pieces as they are', () => {
  expect(redact('|one', 'two', '', '|three 10.2.3.4', '')).toEqual(['one', 'two', '', 'three 10.2.3.4', '']);
});
