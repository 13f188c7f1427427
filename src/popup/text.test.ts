import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import messages from '../../locales/en/messages.json';
import { localeFiles } from './testing/locale-files';
import { locale, text } from './text';

vi.mock('webextension-polyfill', () => import('./testing/fake-browser'));

const locales = localeFiles();
const english = new Map(locales).get('en') ?? {};
const root = fileURLToPath(new URL('../..', import.meta.url));
const popup = read(sourcesIn(join(root, 'src/popup')));
const source = read([...sourcesIn(join(root, 'src')), join(root, 'manifest.config.ts')]);

describe('locales/en/messages.json', () => {
  it.each(Object.keys(messages))('has %s for a reason', (key) => {
    expect(source.includes(`'${key}'`) || source.includes(`__MSG_${key}__`)).toBe(true);
  });

  it('has every key that the extension names', () => {
    const inPopup = popup.matchAll(/\btext\('(\w+)'|(?<![\w\]])\['([a-z]+[A-Z]\w*)'/g);
    const elsewhere = source.matchAll(/'(badge[A-Z]\w*)'|__MSG_(\w+)__/g);
    const named = [...inPopup, ...elsewhere].flatMap(([, ...keys]) =>
      keys.filter((key) => key !== undefined),
    );
    expect(named).not.toEqual([]);
    expect(named.filter((key) => !(key in messages))).toEqual([]);
  });
});

describe.each(locales)('locales/%s/messages.json', (_, words) => {
  it('says exactly what English says', () => {
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(messages).toSorted());
  });

  it.each(Object.entries(words))(
    'numbers and uses the placeholders of %s',
    (key, { message, placeholders }) => {
      const declared = Object.entries(placeholders ?? {});
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase());
      expect(used.toSorted()).toEqual(declared.map(([name]) => name).toSorted());
      expect(declared.map(([, { content }]) => content)).toEqual(
        declared.map((__, index) => `$${index + 1}`),
      );
      expect(declared.length).toBe(Object.keys(english[key]?.placeholders ?? {}).length);
    },
  );

  it('keeps to the length that stores allow a description', () => {
    expect(words['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
  });
});

describe('text', () => {
  it('puts values into the words', () => {
    expect(text('troubleSince', '09:12', 'It rains.')).toBe('Sending has failed since 09:12: It rains.');
  });

  it('takes the region of the browser where it goes with the words', () => {
    expect(locale()).toBe('en-GB');
  });
});

function read(files: string[]): string {
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

function sourcesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const isSource = (name: string) => /(?<!\.test)\.tsx?$/.test(name);
  return entries.filter(({ name }) => isSource(name)).map(({ parentPath, name }) => join(parentPath, name));
}
