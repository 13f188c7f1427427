import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from './fold';

it.each([
  ['ＡＢ＠１２', 'AB@12'],
  ['١٢٣ ۴۵ ०१', '123 45 01'],
  ['𝟏𝟐', '12'],
  ['a\u200bb\u00adc', 'abc'],
  ['1‑2–3−4', '1-2-3-4'],
  ['a\u00a0b\u2009c', 'a b c'],
  ['a%40b%2Bc%E2%80%8Bd', 'a@b+cd'],
  ['100%ab', '100%ab'],
  ['a&#64;b&#x40;c&commat;d&amp;e&nosuch;', 'a@b@c@d&e&nosuch;'],
  [String.raw`a\u0040b\x41`, 'a@bA'],
  ['x⟦email:1⟧y⟦…⟧z', 'x⟦y⟦z'],
  ['⟦jane@example.com⟧', '⟦jane@example.com⟧'],
])('folds %s to %s', (text, folded) => expect(fold(text).text).toBe(folded));

it('leads back to where it came from', () => {
  const text = 'x％ %41bc &#64; y';
  const folded = fold(text);
  const at = (part: string): string => {
    const start = folded.text.indexOf(part);
    const span = folded.unfold({ start, end: start + part.length });
    return text.slice(span.start, span.end);
  };
  expect(at('%')).toBe('％');
  expect(at('Ab')).toBe('%41b');
  expect(at('bc @')).toBe('bc &#64;');
  expect(at('y')).toBe('y');
});

it('leads every character back to a part of the text, in order', () => {
  const unit = fc.constantFrom(
    ...'a1@%4０＠⟦⟧&#;',
    '%40',
    '&#64;',
    '\u200b',
    '⟦id⟧',
    String.raw`\u0041`,
    '𝟏',
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const folded = fold(text);
      let last = 0;
      for (let at = 0; at < folded.text.length; at++) {
        const { start, end } = folded.unfold({ start: at, end: at + 1 });
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(last === 0 ? 0 : last - 1);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});
