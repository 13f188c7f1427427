// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { roleOf } from './role';

function roleIn(html: string): string {
  document.body.innerHTML = html;
  const element = document.querySelector('[data-it]');
  if (element === null) throw new Error('The fixture has no [data-it].');
  return roleOf(element);
}

describe('the role', () => {
  it.each([
    ['<a data-it href="/">', 'link'],
    ['<a data-it>', 'generic'],
    ['<input data-it>', 'textbox'],
    ['<input data-it type="email" list="x">', 'combobox'],
    ['<input data-it type="password">', 'textbox'],
    ['<input data-it type="file">', 'button'],
    ['<select data-it size="4">', 'listbox'],
    ['<select data-it>', 'combobox'],
    ['<img data-it alt="">', 'none'],
    ['<img data-it alt="" aria-describedby="x">', 'img'],
    ['<section data-it>', 'generic'],
    ['<section data-it aria-label="x">', 'region'],
    ['<header data-it>', 'banner'],
    ['<article><header data-it></header></article>', 'generic'],
    ['<details><summary data-it></summary></details>', 'button'],
    ['<details><summary></summary><summary data-it></summary></details>', 'generic'],
    ['<table role="grid"><tr><td data-it></td></tr></table>', 'gridcell'],
    ['<table role="none"><tr><td data-it></td></tr></table>', 'generic'],
    ['<table><tr><th scope="row" data-it></th></tr></table>', 'rowheader'],
  ])('of %s is %s', (html, role) => {
    expect(roleIn(html)).toBe(role);
  });

  it.each([
    ['takes the first that exists', '<div data-it role="nonsense tab">', 'tab'],
    ['ignores unknown ones', '<button data-it role="nonsense">', 'button'],
    ['is not none on what the keyboard reaches', '<button data-it role="none">', 'button'],
    ['is not none on what has a global property', '<h2 data-it role="none" aria-live="off">', 'heading'],
    ['is none otherwise', '<h2 data-it role="presentation">', 'none'],
  ])('%s', (_, html, role) => {
    expect(roleIn(html)).toBe(role);
  });
});
