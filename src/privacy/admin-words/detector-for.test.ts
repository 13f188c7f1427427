import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumbersInMemory } from '../numbering';
import { redactLine } from '../redact-line';
import { redactTyping } from '../redact-typing';
import { redactText } from '../text';
import { detectorFor } from './detector-for';

function redactor(redactTerms: string[], redactPatterns: string[] = []): (text: string) => string {
  const detect = detectorFor({ redactTerms, redactPatterns });
  const numbering = new NumbersInMemory();
  return (text) => redactText(text, numbering, detect).text;
}

describe('terms', () => {
  it.each([
    ['Jane Doe', 'met jane doe.', 'met ⟦term:1⟧.'],
    ['jane doe', 'JANE\n   DOE’s desk', '⟦term:1⟧’s desk'],
    ['Jane Doe', 'Ｊａｎｅ Ｄｏｅ', '⟦term:1⟧'],
    ['Jane Doe', 'Ja\u200bne\u00a0Doe', '⟦term:1⟧'],
    ['Jane Doe', '/people/Jane%20Doe/files', '/people/⟦term:1⟧/files'],
    ['Jane Doe', 'Jane&nbsp;Doe', '⟦term:1⟧'],
    ['Jos\u00e9', 'Jose\u0301 and JOS\u00c9', '⟦term:1⟧ and ⟦term:2⟧'],
    ['Straße', 'straße 5', '⟦term:1⟧ 5'],
    ['C++', 'c++ or c++11', '⟦term:1⟧ or ⟦term:1⟧11'],
    ['@acme', 'mail@acme now', 'mail⟦term:1⟧ now'],
    ['田中', '田中さん', '⟦term:1⟧さん'],
    ['x', 'x-axis, box', '⟦term:1⟧-axis, box'],
    ['acme', 'acme_report.pdf acmeify #acme', '⟦term:1⟧_report.pdf acmeify #⟦term:1⟧'],
  ])('%s in %j', (term, text, redacted) => {
    const redact = redactor([term]);
    expect(redact(text)).toBe(redacted);
    expect(redact(redacted)).toBe(redacted);
  });

  it('overlap: nothing of any is left', () => {
    expect(redactor(['red fox', 'fox hunt', 'fox'])('a red fox hunt, a fox')).toBe('a ⟦term:1⟧, a ⟦term:2⟧');
  });

  it('are found in what is next to something else that is found', () => {
    expect(redactor(['acme', 'email'])('acme jo@acme.com Acme')).toBe('⟦term:1⟧ ⟦email:1⟧ ⟦term:1⟧');
  });

  it('are found as words wherever they stand, and nowhere else', () => {
    const term = fc.stringMatching(/^[a-z0-9é]{1,6}( [a-z0-9é]{1,6})?$/);
    const between = fc.constantFrom(' ', ', ', '-', '\n', '(', '/');
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 40 }), between, (terms, gap) => {
        const detect = detectorFor({ redactTerms: terms, redactPatterns: [] });
        const text = terms.map((term) => term.toUpperCase()).join(gap);
        const left = redactText(text, { numberOf: () => undefined }, detect).text;
        for (const term of terms) expect(left.replaceAll('⟦term⟧', '').toLowerCase()).not.toContain(term);
        const inWords = terms.map((term) => `q${term}q`).join(gap);
        const known = new Set(terms.flatMap((term) => [`q${term}q`, ...`q${term}q`.split(' ')]));
        if (!terms.some((term) => known.has(term) || term.includes(' '))) expect(detect(inWords)).toEqual([]);
      }),
    );
  });

  it('take one pass, whatever their number and however much they have in common', () => {
    const redact = redactor(
      Array.from({ length: 10_000 }, (_, at) => `project ${'x'.repeat(at % 150)}${at}`),
    );
    const start = performance.now();
    redact('project xxxx project xxxxxxxxxx1 '.repeat(3_000));
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('patterns', () => {
  it.each([
    ['ORD-\\d{6}', 'see ORD-123456, ord-123456', 'see ⟦pattern:1⟧, ord-123456'],
    ['(?i)ord-\\d{6}', 'see ORD-１２３４５６', 'see ⟦pattern:1⟧'],
    ['^\\d{4}$', '1234\nof 5678\n9999', '⟦pattern:1⟧\nof 5678\n⟦pattern:2⟧'],
    ['[^a]+', 'xa\nya', '⟦pattern:1⟧a\n⟦pattern:2⟧a'],
    ['.+', 'a ⟦email:3⟧ b', '⟦pattern:1⟧⟦email:3⟧⟦pattern:2⟧'],
    ['\\bday\\b', 'to jo@example.com every day', 'to ⟦email:1⟧ every ⟦pattern:1⟧'],
  ])('%s in %j', (pattern, text, redacted) => {
    const redact = redactor([], [pattern]);
    expect(redact(text)).toBe(redacted);
    expect(redact(redacted)).toBe(redacted);
  });

  it('are all looked for', () => {
    expect(redactor(['x'], ['a\\d', 'b\\d'])('a1 b2 c3 x')).toBe('⟦pattern:1⟧ ⟦pattern:2⟧ c3 ⟦term:1⟧');
  });

  it.each(['(a+)+$', '(a|aa)*b', 'a.*b|a', '(?:a?){30}a{30}', '(.*)(.*)(.*)c$', '\\w+\\s?\\w+@'])(
    '%s takes no long time',
    (pattern) => {
      const redact = redactor([], [pattern]);
      const start = performance.now();
      redact(`${'a'.repeat(100_000)}!`);
      redact('a '.repeat(50_000));
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );

  it('that match more often than anybody would write take what is left of a piece', () => {
    const left = redactor([], ['a.*b|a'])('a'.repeat(20_000));
    expect(left).not.toContain('a'.repeat(2));
    expect(left.replaceAll(/⟦pattern:\d+⟧/g, '')).toBe('');
  });
});

describe('in lines', () => {
  const detect = detectorFor({ redactTerms: ['Jane Doe'], redactPatterns: ['ORD-\\d{6}'] });

  it('words are taken out of glued texts, addresses, attributes and style sheets, and it is said where', () => {
    const text = (id: number, textContent: string) => ({ type: 3, id, textContent });
    const node = {
      ...{ type: 2, id: 1, tagName: 'p', attributes: { title: 'by Jane Doe', href: '/Jane%20Doe' } },
      childNodes: [
        { type: 2, id: 2, tagName: 'b', attributes: {}, childNodes: [text(3, 'Jane')] },
        text(4, ' Doe, ORD-'),
        { type: 2, id: 5, tagName: 'i', attributes: {}, childNodes: [text(6, '123456')] },
        { type: 3, id: 7, isStyle: true, textContent: '.a::after { content: "Jane Doe" }' },
      ],
    };
    const data = {
      source: 0,
      texts: [],
      attributes: [],
      removes: [],
      adds: [{ parentId: 9, nextId: null, node }],
    };
    const { line, counts } = redactLine(
      { type: 'dom', t: 1, page: 1, event: { type: 3, data, timestamp: 0 } },
      new NumbersInMemory(),
      detect,
    );
    expect(JSON.stringify(line)).not.toMatch(/Jane|Doe|ORD|123456/);
    expect(line).toMatchObject({ redacted: { event: expect.arrayContaining(['term', 'pattern']) } });
    expect(counts).toMatchObject({ pattern: 1 });
  });

  it('keys that typed a word do not tell it', () => {
    const keys = [...'Jane Doe'].map((key, t) => ({
      ...({ t, page: 1, type: 'key', action: 'down', class: key === ' ' ? 'space' : 'char' } as const),
      ...{ key, code: 'KeyA', modifiers: [], repeat: false, target: 5 },
    }));
    const { lines, counts } = redactTyping(keys, detect);
    expect(lines.some((line) => 'key' in line)).toBe(false);
    expect(Object.keys(counts)).toEqual(['term']);
  });
});
