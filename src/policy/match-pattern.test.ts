import { describe, expect, it } from 'vitest';
import { isMatchPattern, matchesAny, originPattern } from './match-pattern';

describe('isMatchPattern', () => {
  it.each([
    '<all_urls>',
    '*://*/*',
    'https://example.com/*',
    'https://*.example.com/a/*',
    'http://localhost:8080/*',
  ])('accepts %s', (pattern) => expect(isMatchPattern(pattern)).toBe(true));
  it.each([
    '',
    'example.com',
    'https://example.com',
    'ftp://example.com/*',
    'https://*example.com/*',
    'file:///*',
    'https:///*',
    'https://ex ample.com/*',
    'https://exa%mple.com/*',
  ])('refuses %s', (pattern) => expect(isMatchPattern(pattern)).toBe(false));
});

describe('matchesAny', () => {
  it.each([
    ['<all_urls>', 'https://example.com/', true],
    ['<all_urls>', 'file:///etc/passwd', false],
    ['<all_urls>', 'chrome://settings/', false],
    ['*://example.com/*', 'http://example.com/x', true],
    ['https://example.com/*', 'http://example.com/x', false],
    ['https://*.example.com/*', 'https://example.com/', true],
    ['https://*.example.com/*', 'https://a.b.example.com/', true],
    ['https://*.example.com/*', 'https://badexample.com/', false],
    ['https://example.com/mail/*', 'https://example.com/mail/inbox', true],
    ['https://example.com/mail/*', 'https://example.com/news', false],
    ['https://example.com/*/edit', 'https://example.com/a/b/edit', true],
    ['https://example.com/*/edit', 'https://example.com/edit', false],
    ['https://example.com/*?q=*', 'https://example.com/s?q=1', true],
    ['http://localhost:8080/*', 'http://localhost:8080/', true],
    ['http://localhost:8080/*', 'http://localhost:9090/', false],
    ['https://example.com:443/*', 'https://example.com/', true],
    ['HTTPS://EXAMPLE.com/*', 'https://example.com/', true],
    ['https://example.com/*', 'https://example.com./', true],
    ['https://example.com/*', 'https://example.com@evil.test/', false],
    ['https://example.com/*', 'not a url', false],
  ])('%s and %s: %s', (pattern, url, expected) => expect(matchesAny([pattern], url)).toBe(expected));

  it('takes no time to speak of for a pattern made to be slow', () => {
    const pattern = `https://example.com/${'*a'.repeat(200)}`;
    expect(matchesAny([pattern], `https://example.com/${'a'.repeat(5_000)}b`)).toBe(false);
  });
});

it('originPattern widens the path to the whole origin', () => {
  expect(originPattern('https://*.example.com/mail/*')).toBe('https://*.example.com/*');
  expect(originPattern('http://localhost:8080/a')).toBe('http://localhost:8080/*');
  expect(originPattern('http://localhost:*/a')).toBe('http://localhost/*');
  expect(originPattern('<all_urls>')).toBe('<all_urls>');
});
