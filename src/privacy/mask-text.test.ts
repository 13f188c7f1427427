import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskText } from './mask-text';

describe('a masked text', () => {
  it.each([
    ['Hello, Jane!', 'xxxxx, xxxx!'],
    ['Total:\n\t€ 12,50 + 3%', 'xxxxx:\n\t€ xx,xx + x%'],
    ['Grüße aus 日本 и Москва', 'xxxxx xxx xx x xxxxxx'],
    // A combining mark, an emoji of two units, braille, a letter in a circle.
    ['e\u0301 👍 ⠓⠊ Ⓐ', 'xx xx xx x'],
    // Characters without a meaning of their own, half a pair, and tags that spell "hi".
    ['\ue000 \ud83d \u{e0068}\u{e0069}', 'x x xxxx'],
    ['don\u2019t \u00adbreak\u200b', 'xxx\u2019x \u00adxxxxx\u200b'],
    [' \n\u00a0', ' \n\u00a0'],
    ['mail ⟦email:1⟧ of ⟦private⟧, ⟦…⟧', 'xxxx ⟦email:1⟧ xx ⟦private⟧, ⟦…⟧'],
    ['⟦Jane⟧ ⟦email:x⟧ ⟦email: 1⟧', '⟦xxxx⟧ ⟦xxxxx:x⟧ ⟦xxxxx: x⟧'],
  ])('%j is %j', (text, masked) => expect(maskText(text)).toBe(masked));

  it('has the same length, says nothing, and is masked already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const masked = maskText(text);
        expect(masked).toHaveLength(text.length);
        expect(masked.replaceAll('x', '')).not.toMatch(/[\p{L}\p{N}]/u);
        expect(maskText(masked)).toBe(masked);
      }),
    );
  });
});
