// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textSimilarity } from './similarity';

describe('textSimilarity', () => {
  it('is 1 for a text and itself, whatever its space and case', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(textSimilarity(text, ` ${text.toUpperCase()}\n`)).toBe(
          text.toUpperCase().toLowerCase() === text.toLowerCase()
            ? 1
            : textSimilarity(text, text.toUpperCase()),
        );
      }),
    );
  });

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const similarity = textSimilarity(a, b);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is higher for what is more alike', () => {
    const near = textSimilarity('Save changes', 'Save all changes');
    const far = textSimilarity('Save changes', 'Delete');
    expect(near).toBeGreaterThan(far);
    expect(near).toBeLessThan(1);
  });

  it('takes what was redacted for anything', () => {
    expect(textSimilarity('Mail to ⟦email:1⟧ today', 'mail to ada@example.com today')).toBe(1);
    expect(textSimilarity('Mail to ⟦email:1⟧ today', 'call Ada today')).toBe(0);
  });
});
