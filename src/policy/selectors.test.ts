// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSelector } from './selectors';

const VALID = [
  '.customer',
  '#account-3 > td + td ~ td',
  'table.orders td:nth-child(2n + 1)',
  '[data-kind="12 a"], [aria-label=\'x\' i]',
  ':is(.a, .b:not(.c)) *',
  'section:has(> h2)',
  ':root',
  'x-card[open]',
];

const INVALID = [
  '',
  ' ',
  'a,',
  '> a',
  'a >',
  '.1',
  '#1',
  'a;b',
  '[x',
  '[a!=b]',
  '[a=1b]',
  '[a=1b][b="1b"]',
  '[a=][b=""]',
  '[a="b" s]',
  '[a="\n"]',
  ':not(> a)',
  '.--> a',
  'svg|a',
  'a:contains(b)',
  ':unknown',
  'a::before',
  ':not()',
  ':is',
  ':nth-child(zz)',
  ':checked(x)',
  '⟦x⟧',
  '.a { color: red }',
  `.${'a'.repeat(500)}`,
];

describe('a selector of the policy', () => {
  it.each(VALID)('may be %s', (text) => expect(isSelector(text)).toBe(true));

  it.each(INVALID)('may not be %s', (text) => expect(isSelector(text)).toBe(false));

  it('never fails in a page', () => {
    const piece = fc.constantFrom(
      ...VALID,
      ...INVALID,
      ',',
      ' ',
      '>',
      '(',
      ')',
      '"',
      '[',
      ']',
      ':not(',
      '.',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('');
        if (isSelector(text)) document.querySelector(text);
      }),
      { numRuns: 2_000 },
    );
  });
});
