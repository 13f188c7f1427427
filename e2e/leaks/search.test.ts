import { describe, expect, it } from 'vitest';
import { allCases } from './cases';
import { describedStream, keyStream, type Line, linesByCase, textsIn, touchStream } from './page-texts';
import { find, haystack } from './search';

const VALUE = 'Wick & Thurso-qN52';
const CARD = '4716 2093 8851 4402';

function inProse(text: string, value = VALUE, prefixes = false) {
  return find({ value, prefixes, harmless: 'url-query' }, haystack(text), true)?.form;
}

function hex(value: string, before: string, after = ''): string {
  return Array.from(value, (letter) => `${before}${letter.charCodeAt(0).toString(16)}${after}`).join('');
}

describe('what the search finds', () => {
  it.each([
    ['as it is', `x ${VALUE} y`, 'verbatim'],
    ['in capitals', VALUE.toUpperCase(), 'verbatim'],
    ['percent-encoded', `?q=${encodeURIComponent(VALUE)}`, 'verbatim'],
    ['percent-encoded as in forms', `?q=${new URLSearchParams({ q: VALUE })}`, 'verbatim'],
    ['every byte percent-encoded', hex(VALUE, '%'), 'verbatim'],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(VALUE)), 'verbatim'],
    ['entity-encoded', VALUE.replace('&', '&amp;'), 'verbatim'],
    [
      'every letter as a decimal entity',
      Array.from(VALUE, (c) => `&#${c.charCodeAt(0)};`).join(''),
      'verbatim',
    ],
    ['every letter as a hexadecimal entity', hex(VALUE, '&#x', ';'), 'verbatim'],
    ['escaped as in JSON', JSON.stringify({ a: VALUE }).replace('&', '\\u0026'), 'verbatim'],
    ['an entity inside a percent-encoding', encodeURIComponent(VALUE.replace('&', '&amp;')), 'verbatim'],
    ['base64', btoa(VALUE), 'base64'],
    ['base64, one byte further', btoa(`a${VALUE}b`), 'base64'],
    ['base64, two bytes further', btoa(`ab${VALUE}abc`), 'base64'],
    ['spaced out', Array.from(VALUE).join(' '), 'formatted'],
    ['split over texts', ['Wick', '& Thurso', 'qN', '52'].join('\n'), 'formatted'],
    ['the greater part of it', 'Wick & Thurs', 'fragment'],
    ['the greater part of it from its middle', 'k & Thurso-q', 'fragment'],
  ])('%s', (_, text, form) => expect(inProse(text)).toBe(form));

  it('digits however grouped', () => {
    expect(inProse('4716209388514402', CARD)).toBe('formatted');
    expect(inProse('4716-2093-8851-4402', CARD)).toBe('formatted');
    expect(inProse('471620938851', CARD)).toBe('fragment');
  });

  it('beginnings, where they are asked for', () => {
    expect(inProse('Hello Wick &', VALUE, true)).toBe('prefix');
    expect(inProse('4716 20', CARD, true)).toBe('prefix');
    expect(inProse('Hello Wick &', VALUE)).toBeUndefined();
  });

  it('letters that are no ASCII', () => {
    expect(inProse(encodeURIComponent('桜楓松竹梅蘭'), '桜楓松竹梅蘭')).toBe('verbatim');
    expect(inProse(Buffer.from('x桜楓松竹梅蘭').toString('base64'), '桜楓松竹梅蘭')).toBe('base64');
  });

  it('not what is short of that', () => {
    expect(inProse('Wick & Th')).toBeUndefined();
    expect(inProse('nothing of it')).toBeUndefined();
  });

  it('in the files of a profile, not a part that the test writes there itself', () => {
    const canary = { value: 'queryN36', prefixes: false, harmless: 'url-query' };
    const inFile = (text: string) => find(canary, haystack(text, true), false)?.form;
    expect(inFile('/case/url-query/')).toBeUndefined();
    expect(inFile('/case/url-query/ and queryN3')).toBe('fragment');
    expect(inProse('query', 'queryN36')).toBe('fragment');
  });

  it('not a run of few digits among numbers', () => {
    expect(
      find({ value: '483916', prefixes: false, harmless: '' }, haystack('{"t":1483916.2}'), false),
    ).toBeUndefined();
  });
});

describe('the texts of a page', () => {
  const lines: Line[] = [
    { type: 'page', page: 1, tab: 7, url: 'http://localhost/case/one/' },
    { type: 'page', page: 2, tab: 7, url: 'about:srcdoc' },
    { type: 'element', page: 2, id: 4, name: '8', text: 'a' },
    { type: 'press', page: 2, target: 4 },
    { type: 'key', page: 1, action: 'down', key: 'n' },
    { type: 'key', page: 1, action: 'up', key: 'n' },
    { type: 'key', page: 1, action: 'down', key: 'Shift' },
    { type: 'key', page: 1, action: 'down', key: 'o' },
    { type: 'gap' },
  ];

  it('belong to the case in whose tab they were recorded, frames included', () => {
    const byCase = linesByCase(lines);
    expect(byCase.get('one')).toHaveLength(8);
    expect(byCase.get(undefined)).toEqual([{ type: 'gap' }]);
  });

  it('are read as a stream of strings, of keys, of what was touched and of what was described', () => {
    expect(textsIn(lines[2])).toEqual(['element', '8', 'a']);
    expect(keyStream(lines)).toBe('no');
    expect(touchStream(lines, 'press')).toBe('8');
    expect(touchStream(lines, 'focus')).toBe('');
    expect(describedStream(lines)).toBe('8');
  });
});

describe('the cases', () => {
  it('hold every kind and rule, and no key that looks live stands in their files', () => {
    const cases = allCases();
    expect(cases.length).toBeGreaterThan(70);
    expect(cases.filter(({ kind }) => kind === 'control').length).toBeGreaterThan(12);
    expect(new Set(cases.map(({ rule }) => rule)).size).toBe(5);
    expect(cases.flatMap(({ canary }) => canary).join(' ')).not.toContain('{{');
  });
});
