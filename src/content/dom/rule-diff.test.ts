import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleChanges } from './rule-diff';

const rules = fc.array(fc.nat(5), { maxLength: 12 });

describe('changes of a list of rules', () => {
  it('make the new list of the old one, carried out in order', () => {
    fc.assert(
      fc.property(rules, rules, (told, now) => {
        const replayed = [...told];
        const { removes, adds } = ruleChanges(told, now);
        for (const index of removes) replayed.splice(index, 1);
        for (const index of adds) replayed.splice(index, 0, now[index] ?? -1);
        expect(replayed).toEqual(now);
      }),
    );
  });

  it('touch nothing but what was inserted', () => {
    expect(ruleChanges([1, 2, 3], [1, 9, 2, 3])).toEqual({ removes: [], adds: [1] });
  });

  it('are none for the same list', () => {
    expect(ruleChanges([1, 1, 2], [1, 1, 2])).toEqual({ removes: [], adds: [] });
  });
});
