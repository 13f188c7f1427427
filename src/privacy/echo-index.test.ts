import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EchoIndex } from './echo-index';

const form = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 4, maxLength: 14 });
const text = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 40 });

/** Every stretch of the text, as long as can be, that is in the form; by trying them all. */
function sharedByTrial(text: string, form: string, least: number): Set<string> {
  const found = new Set<string>();
  for (let start = 0; start < text.length; start++) {
    for (let from = 0; from < form.length; from++) {
      if (start > 0 && from > 0 && text[start - 1] === form[from - 1]) continue;
      let length = 0;
      while (
        start + length < text.length &&
        from + length < form.length &&
        text[start + length] === form[from + length]
      )
        length++;
      if (length >= least) found.add(`${start}-${start + length}`);
    }
  }
  return found;
}

function found(index: EchoIndex<string>, text: string, least: number): Map<string, Set<string>> {
  const spans = new Map<string, Set<string>>();
  index.search(text, (owner, { start, end }) => {
    if (end - start >= least) spans.set(owner, (spans.get(owner) ?? new Set()).add(`${start}-${end}`));
  });
  return spans;
}

describe('an index of echoes', () => {
  it('finds every shared stretch that is long enough, and no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(form, { maxLength: 5 }),
        text,
        fc.integer({ min: 4, max: 8 }),
        (forms, text, least) => {
          const index = new EchoIndex<string>();
          for (const one of forms) index.add(one, one, least);
          const spans = found(index, text, least);
          for (const one of forms)
            expect(spans.get(one) ?? new Set()).toEqual(sharedByTrial(text, one, least));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('finds nothing of what was taken out', () => {
    const index = new EchoIndex<string>();
    index.add('one', 'abcdefgh', 4);
    index.add('other', 'abcdxxxx', 4);
    index.delete('one');
    expect(found(index, 'abcdefgh', 4)).toEqual(new Map([['other', new Set(['0-4'])]]));
  });
});
