import { describe, expect, it } from 'vitest';
import type { Action } from '../actions/action';
import { sampleElement } from '../testing/sample';
import { Values } from './values';
import { ValueWithheld } from './verdict';

function typing(name: string, attributes: Record<string, string> = {}): Action {
  const target = sampleElement(1, 5, 0, { tag: 'input', role: 'textbox', name, attributes });
  return { step: 3, t: 0, until: 0, page: 1, op: 'type', target, withheld: true, events: [] };
}

describe('Values', () => {
  it('takes a list in the order of the withheld steps', () => {
    const values = new Values(['first', 'second']);
    expect([values.take(typing('User')), values.take(typing('Password'))]).toEqual([
      { value: 'first', isWhole: false },
      { value: 'second', isWhole: false },
    ]);
  });

  it.each([
    ['Password', {}],
    ['', { name: 'Password' }],
    ['', { id: 'Password' }],
  ])('finds a value by the name %j and attributes %j', (name, attributes) => {
    expect(new Values({ Password: 'x' }).take(typing(name, attributes))).toEqual({
      value: 'x',
      isWhole: true,
    });
  });

  it('says which field is missing, and how to supply it', () => {
    for (const supplied of [undefined, [], { Other: 'x' }]) {
      expect(() => new Values(supplied).take(typing('Password'))).toThrow(ValueWithheld);
      expect(() => new Values(supplied).take(typing('Password'))).toThrow(/"Password".*--values/);
    }
  });

  it('is not fooled by names of what every object has', () => {
    expect(() => new Values({}).take(typing('constructor'))).toThrow(ValueWithheld);
  });

  it('says which were not asked for', () => {
    const list = new Values(['first', 'second', 'third']);
    list.take(typing('User'));
    const named = new Values({ User: 'x', Pasword: 'y' });
    named.take(typing('User'));
    expect([list.unused, named.unused]).toEqual([['2', '3'], ['Pasword']]);
  });

  it('takes its values out of what is told to people', () => {
    expect(new Values({ Password: 'Wick-7-thorn' }).mask('button "Welcome Wick-7-thorn"')).toBe(
      'button "Welcome ⟦secret⟧"',
    );
  });
});
