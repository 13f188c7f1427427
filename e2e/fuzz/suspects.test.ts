import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, haystack } from '../leaks/search';
import { anySecret } from './secrets';
import { Suspects } from './suspects';
import { WRITINGS } from './writings';

const others = ['Quillon-thorn-7731', '4716209388514402', 'ab>d'];

function findIt(secret: string, text: string) {
  return find({ value: secret, prefixes: false, harmless: '' }, haystack(text), true);
}

describe('suspects', () => {
  it('are all that the search finds', () => {
    const anyText = fc.tuple(fc.string(), fc.constantFrom(...Object.values(WRITINGS)), fc.nat(), fc.nat());
    fc.assert(
      fc.property(anySecret, anyText, (secret, [around, write, from, cut]) => {
        const written = write(secret);
        const start = from % (Math.floor(written.length / 4) + 1);
        const part = written.slice(start, written.length - (cut % (Math.floor(written.length / 4) + 1)));
        const text = around + part + around;
        if (findIt(secret, text))
          expect(new Suspects([...others, secret]).in(haystack(text))).toContain(secret);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are few', () => {
    const text = 'A page of nothing but harmless words, and some 1,234 numbers of 2025.';
    expect(new Suspects(others).in(haystack(text))).toEqual(new Set());
  });
});

describe('what the search finds of random secrets', () => {
  it.each(Object.keys(WRITINGS) as (keyof typeof WRITINGS)[])('written as %s', (writing) => {
    fc.assert(
      fc.property(
        // Other letters may be twice as many in capitals.
        anySecret.filter(
          (secret) => writing !== 'upper' || secret.toUpperCase().toLowerCase() === secret.toLowerCase(),
        ),
        (secret) => {
          // Signs alone, spaced out or grouped, are no longer what they were.
          fc.pre(!/^(?:spaced|groups)$/.test(writing) || /^[\p{L}\p{N}]{5,}$/u.test(secret));
          expect(findIt(secret, WRITINGS[writing](secret))).toBeDefined();
        },
      ),
    );
  });
});
