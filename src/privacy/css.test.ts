import { expect, it } from 'vitest';
import { redactSheet, redactStyleAttribute, styledAttributes } from './css';

it('takes values of fields out of attribute selectors', () => {
  expect(redactSheet('input[value="hunter2"]{color:red}')).toBe('input[value="⟦text⟧"]{color:red}');
  expect(redactSheet("input[ value ^= 'hun' i ]{color:red}")).toBe('input[value="⟦text⟧"]{color:red}');
});

it('takes addresses and text out of style attributes', () => {
  expect(redactStyleAttribute('width:2px;background:url(/a?t=1)')).toBe('width:2px;background:url("")');
  expect(redactStyleAttribute(`content:"Jane"`)).toBe('content:""');
});

it('finds data attributes that a sheet selects on', () => {
  expect(styledAttributes('a[data-state="open"] b[ data-Size ]{}')).toEqual(['data-state', 'data-size']);
});
