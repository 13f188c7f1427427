// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allCases } from '../../e2e/leaks/cases';
import { detectorFor } from '../../src/privacy/admin-words/detector-for';
import { classifyKey, revealsText } from '../../src/privacy/keys';
import { DEFAULT_REDACT_SELECTORS } from '../../src/privacy/marked';
import { NumbersInMemory } from '../../src/privacy/numbering';
import { redactLine } from '../../src/privacy/redact-line';
import { redactText } from '../../src/privacy/text';
import { recordPage } from './record-page';

const document = readFileSync(join(import.meta.dirname, '../../PRIVACY.md'), 'utf8');

/** What stands between two marks of the document. */
function part(name: string): string {
  const [, inside] = document.split(new RegExp(`<!-- /?${name} -->\n`));
  if (inside === undefined)
    throw new Error(`PRIVACY.md has no <!-- ${name} --> … <!-- /${name} -->. Add them.`);
  return inside;
}

/** The rows of a table of examples, each cell without its back quotes. `the same` stands for the cell before it. */
function examples(name: string): string[][] {
  const [, , ...rows] = part(`examples:${name}`).trim().split('\n');
  return rows.map((row) => {
    const cells = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return cells.map((cell, at) =>
      (cell === 'the same' ? (cells[at - 1] ?? '') : cell).replace(/^`|`$/g, ''),
    );
  });
}

describe('the examples in PRIVACY.md', () => {
  it.each(examples('pages'))('%s', (html, classes, text) => {
    expect(recordPage(html, 'classes')).toBe(classes);
    expect(recordPage(html, 'text')).toBe(text);
  });

  it.each(examples('keys'))('key %s', (pressed, classes, text) => {
    const [key = '', held] = pressed.split('+').toReversed();
    const press = { key, ctrlKey: held === 'Ctrl', altKey: false, metaKey: false, altGraph: false };
    const kind = classifyKey({ ...press, isComposing: false });
    expect(revealsText(kind) ? kind : `${kind} ${key}`).toBe(classes);
    expect(`${kind} ${key}`).toBe(text);
  });

  it.each(examples('addresses'))('%s', (url, kept) => {
    const { line } = redactLine(
      { type: 'navigate', t: 0, page: 1, kind: 'load', url },
      new NumbersInMemory(),
    );
    expect(line).toMatchObject({ url: kept });
  });

  it.each(examples('texts'))('%s', (text, kept) => {
    expect(redactText(text, new NumbersInMemory()).text).toBe(kept);
  });

  it.each(examples('words'))('terms %j, patterns %j: %s', (term, pattern, text, kept) => {
    const lists = { redactTerms: term ? [term] : [], redactPatterns: pattern ? [pattern] : [] };
    expect(redactText(text, new NumbersInMemory(), detectorFor(lists)).text).toBe(kept);
  });
});

it('names all marks that are heeded without any setting', () => {
  for (const mark of DEFAULT_REDACT_SELECTORS.split(', ')) expect(document).toContain(`\`${mark}\``);
});

it('counts the leak cases as they are', () => {
  const cases = allCases();
  const said = part('figures:leaks').replaceAll(/\s+/g, ' ');
  const count = (of: string): number => cases.filter(({ kind, rule }) => kind === of || rule === of).length;
  expect(said).toContain(`${count('leak')} pages`);
  for (const rule of ['field', 'input', 'marker', 'pattern'])
    expect(said).toContain(`${rule} ${count(rule)}`);
  expect(said).toContain(`${count('control')} more pages`);
});

it('links to files that are there', () => {
  const links = Array.from(document.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g), ([, path]) => path ?? '');
  const named = Array.from(document.matchAll(/`((?:src|e2e|scripts)\/[\w./-]+)`/g), ([, path]) => path ?? '');
  for (const path of [...links, ...named]) {
    expect(() => readFileSync(join(import.meta.dirname, '../..', path)), path).not.toThrow();
  }
});
