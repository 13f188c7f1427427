import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAttribute, readLabel, readRelative, readRole, readText } from './read';
import { writeAttribute, writeLabel, writeRelative, writeRole, writeText } from './value';

/** Any text, those that the format itself is made of above all. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('"', '\\', ' ', '\n', ']', '[', 'a', '1', ' after text=', 'é', '\u2028'))
    .map((all) => all.join('')),
);

function forAnyText(check: (text: string) => void): void {
  fc.assert(fc.property(text, (any) => void check(any)));
}

describe('what is written of a selector is read as what it was made of', () => {
  it('role', () => {
    forAnyText((name) =>
      expect(readRole(writeRole({ role: 'button', name }))).toEqual({ role: 'button', name }),
    );
    expect(readRole(writeRole({ role: 'graphics-document' }))).toEqual({ role: 'graphics-document' });
  });

  it('label', () => {
    forAnyText((label) => expect(readLabel(writeLabel(label))).toBe(label));
  });

  it('text, of any element and of a tag', () => {
    forAnyText((text) => expect(readText(writeText({ text }))).toEqual({ text }));
    forAnyText((text) =>
      expect(readText(writeText({ text, tag: 'my-tag' }))).toEqual({ text, tag: 'my-tag' }),
    );
  });

  it('attribute', () => {
    forAnyText((value) =>
      expect(readAttribute(writeAttribute('data-qa', value))).toEqual({ name: 'data-qa', value }),
    );
  });

  it('relative', () => {
    forAnyText((after) => {
      const value = { by: 'tag', what: 'li', after, nth: after.length + 1 } as const;
      expect(readRelative(writeRelative(value))).toEqual(value);
    });
    const first = { by: 'role', what: 'row', nth: 1 } as const;
    expect(readRelative(writeRelative(first))).toEqual(first);
  });
});
