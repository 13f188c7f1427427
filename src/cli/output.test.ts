import { expect, it } from 'vitest';
import { withoutControls } from './output';

it('a page title cannot steer the terminal', () => {
  expect(withoutControls('\u001b[2Jevil\u0007\u009b1m\tok\n')).toBe('\\u001b[2Jevil\\u0007\\u009b1m\tok\n');
});

it('JSON with rare characters stays the same value', () => {
  const value = { text: 'a\u0085b\u007fc\u001bd' };
  expect(JSON.parse(withoutControls(JSON.stringify(value)))).toEqual(value);
});
