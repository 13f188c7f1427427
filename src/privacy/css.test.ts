import { expect, it } from 'vitest';
import { redactSheet, redactStyleAttribute, styledAttributes } from './css';

it('takes values of fields out of attribute selectors', () => {
  expect(redactSheet('input[value="hunter2"]{color:red}')).toBe('input[value="⟦text⟧"]{color:red}');
  expect(redactSheet("input[ value ^= 'hun' i ]{color:red}")).toBe('input[value="⟦text⟧"]{color:red}');
});

it('takes addresses and text out of style attributes', () => {
  expect(redactStyleAttribute('width:2px;background:url(/a?t=1)')).toBe('width:2px;background:url("")');
  expect(redactStyleAttribute(`content:"Jane"`)).toBe('content:""');
  expect(redactStyleAttribute(String.raw`background:url("/a\"(b)?t=1");top:0`)).toBe(
    'background:url("");top:0',
  );
});

it('knows an address by its end, whatever quotes are in it', () => {
  const rule = String.raw`a{background:url("data:image/svg+xml,<svg id=\"Jane\"/>");top:0}`;
  expect(redactSheet(rule)).toBe('a{background:url("data:");top:0}');
});

it('finds data attributes that a sheet selects on', () => {
  expect(styledAttributes('a[data-state="open"] b[ data-Size ]{}')).toEqual(['data-state', 'data-size']);
});
