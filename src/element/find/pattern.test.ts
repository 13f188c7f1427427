// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalsOf, patternOf } from './pattern';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const pieces = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 3 }), {
  minLength: 2,
  maxLength: 4,
});
const texts = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 12 });

describe('a pattern with placeholders', () => {
  it('fits what the regular expression of its literals fits', () => {
    fc.assert(
      fc.property(pieces, texts, (literals, text) => {
        const pattern = patternOf(literals.join('⟦x⟧'), true);
        const source = literals.map(escaped).join('.*');
        expect(pattern.fits(text)).toBe(new RegExp(`^${source}$`, 's').test(text));
        expect(pattern.isWithin(text)).toBe(new RegExp(source, 's').test(text));
      }),
    );
  });

  it('takes no longer for a text that nearly fits', () => {
    const pattern = patternOf(`${'a⟦x⟧'.repeat(60)}b`, true);
    expect(literalsOf(pattern.text)).toHaveLength(61);
    expect(pattern.fits('a'.repeat(50_000))).toBe(false);
  });
});
