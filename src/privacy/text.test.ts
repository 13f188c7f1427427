import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumbersInMemory } from './numbering';
import { redactText } from './text';

const redact = (text: string): string => redactText(text, new NumbersInMemory()).text;

describe('redactText', () => {
  it('gives the same value the same number, however it is written', () => {
    expect(redact('jane@example.com, JANE%40example.com, jo@example.com, 4539 5787 6362 1486')).toBe(
      '⟦email:1⟧, ⟦email:1⟧, ⟦email:2⟧, ⟦card:1⟧',
    );
    expect(redact('4539578763621486 and 4539-5787-6362-1486')).toBe('⟦card:1⟧ and ⟦card:1⟧');
  });

  it('says where in the given text they were', () => {
    const text = 'to jane&#64;example.com!';
    expect(redactText(text, new NumbersInMemory()).spans).toEqual([{ start: 3, end: 23, type: 'EMAIL' }]);
  });

  it('changes nothing the second time', () => {
    const unit = fc.oneof(
      fc.constantFrom(...' \n.,:;=-+()/@%&"\'⟦⟧x1'),
      fc.constantFrom('4539 5787 6362 1486', '+1 415 555 2671', '219-09-9999', '5', 'eyJ', '\u200b', '%40'),
      fc.constantFrom('password', 'token=', '://', 'Phone ', 'a@b.de', '⟦email:1⟧', '⟦id⟧', '10.2.3.4', '::'),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (parts) => {
        const once = redact(parts.join(''));
        expect(redact(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });
});
