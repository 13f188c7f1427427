import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from './detect';
import { labels } from './finding';
import { found } from './testing/found';
import { madeUp } from './testing/made-up';

/** Pieces of which texts are made that are hard: beginnings of findings, signs that join, and whole findings. */
const PIECES = [
  ...' \n.,:;=-+()/@%&"\'⟦⟧x1',
  '4539 5787 6362 1486',
  'jane@example.com',
  '+1 415 555 2671',
  '219-09-9999',
  'password',
  'token=',
  '://',
  'Phone',
  madeUp('ghp_', 36),
  '⟦email:1⟧',
  '%40',
  '&#64;',
  '\u200b',
  '５',
  'eyJ',
  '-----BEGIN PRIVATE KEY-----',
  '::',
  'fe80',
  '10.2.3.4',
];
const texts = fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 60 });

describe('detect', () => {
  it('finds several in order, without overlaps', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, type } of detect(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(labels).toHaveProperty(type);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('touches nothing within placeholders', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const placeholders = Array.from(text.matchAll(/⟦email:1⟧/g), ({ index }) => index);
        for (const { start, end } of detect(text))
          for (const at of placeholders) expect(end <= at || start >= at + '⟦email:1⟧'.length).toBe(true);
      }),
    );
  });

  it('looks into brackets that are no placeholder', () => {
    expect(found('⟦jane@example.com⟧')).toEqual(['EMAIL jane@example.com']);
  });

  it('tells things apart that stand together', () => {
    expect(found('4539578763621486, jane@example.com; 219-09-9999 | 10.2.3.4')).toEqual([
      'CREDIT_CARD 4539578763621486',
      'EMAIL jane@example.com',
      'US_SSN 219-09-9999',
      'IP 10.2.3.4',
    ]);
  });
});

describe('the time that it takes', { timeout: 120_000 }, () => {
  /** Milliseconds, the best of several tries. */
  function timeOf(run: (text: string) => unknown, text: string): number {
    const times = Array.from({ length: 5 }, () => {
      const before = performance.now();
      run(text);
      return performance.now() - before;
    });
    return Math.min(...times);
  }

  /**
   * Four times the text may take seven times as long; what is quadratic takes sixteen times. What a busy machine adds to
   * one attempt it does not add to all.
   */
  function isLinear(run: (text: string) => unknown, unit: string): boolean {
    const [short = '', long = ''] = [8_000, 32_000].map((length) => unit.repeat(length / unit.length));
    return Array.from({ length: 4 }).some(() => timeOf(run, short) * 7 + 1 > timeOf(run, long));
  }

  it.each(PIECES)('is linear in repeats of %j', (unit) => expect(isLinear(detect, unit)).toBe(true));

  it('is linear in repeats of anything', () => {
    const unit = fc.string({ unit: fc.constantFrom(...PIECES), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(unit, (unit) => isLinear(detect, unit)),
      { numRuns: 60 },
    );
  });

  it('would be seen to be quadratic', () => expect(isLinear((text) => /x+@/.test(text), 'x')).toBe(false));
});
