import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactCssUrls, redactUrl } from './url';

describe('redactUrl', () => {
  it.each([
    ['https://example.com/', 'https://example.com/'],
    ['https://example.com/docs/getting-started#install', 'https://example.com/docs/getting-started'],
    ['/docs/getting-started#install', '/docs/getting-started'],
    ['https://example.com/users/4711/orders', 'https://example.com/users/⟦id⟧/orders'],
    ['https://example.com/v2/items', 'https://example.com/v2/items'],
    ['https://example.com/o/3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'https://example.com/o/⟦id⟧'],
    ['https://example.com/u/jo%40example.com/edit', 'https://example.com/u/⟦id⟧/edit'],
    ['https://example.com/My%20Report.pdf', 'https://example.com/⟦id⟧'],
    ['https://example.com/s/a8Kx92LmQz', 'https://example.com/s/⟦id⟧'],
    [
      'https://example.com/list?page=2&q=jane+doe&sort=name',
      'https://example.com/list?page=2&q=⟦…⟧&sort=name',
    ],
    ['https://example.com/list?page=jane.doe@example.com', 'https://example.com/list?page=⟦…⟧'],
    ['https://example.com/?jane%40example.com', 'https://example.com/?⟦id⟧'],
    ['https://example.com/app#/orders/4711?tab=notes', 'https://example.com/app#/orders/⟦id⟧?tab=notes'],
    ['https://example.com/app#access_token=abc', 'https://example.com/app'],
    ['https://jane:pw@example.com/x', 'https://example.com/x'],
    ['//cdn.example.com/lib.js', '//cdn.example.com/lib.js'],
    ['mailto:jane@example.com', 'mailto:'],
    ['tel:+15125550142', 'tel:'],
    ['data:text/html,hello', 'data:'],
    ['blob:https://example.com/3f2504e0', 'blob:'],
    ['javascript:alert(1)', 'javascript:'],
    ['about:blank', 'about:blank'],
    ['', ''],
  ])('%s becomes %s', (url, expected) => expect(redactUrl(url)).toBe(expected));

  it('never shows a value of a query key that does not steer a view', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcXYZ019-_.'), minLength: 6 }), (value) => {
        expect(redactUrl(`https://example.com/x?who=${value}`)).toBe('https://example.com/x?who=⟦…⟧');
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(redactUrl(redactUrl(url)).replaceAll('⟦…⟧', '')).toBe(redactUrl(url).replaceAll('⟦…⟧', ''));
      }),
    );
  });
});

describe('redactCssUrls', () => {
  it('applies the URL rule inside url()', () => {
    expect(redactCssUrls('a{background:url(/bg.png?access_token=t0k3n)}')).toBe(
      'a{background:url("/bg.png?access_token=⟦…⟧")}',
    );
    expect(redactCssUrls(`a{background:url("data:image/png;base64,AAAA")}`)).toBe(
      'a{background:url("data:")}',
    );
  });
});
