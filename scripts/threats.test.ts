import { access, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const rows = (await readFile(new URL('docs/threats.md', root), 'utf8'))
  .split('\n')
  .filter((line) => line.startsWith('| **'));

describe('docs/threats.md', () => {
  it.each(rows.map((row) => [/\*\*(.+?)\*\*/.exec(row)?.[1] ?? row, row]))(
    '%s is shown by tests that exist',
    async (_threat, row) => {
      const shown = row.split('|').at(-2) ?? '';
      const files = Array.from(shown.matchAll(/`([^`]+\.ts)`/g), (match) => match[1] ?? '');
      if (!shown.includes('Not tested here: ')) expect(files.length).toBeGreaterThan(0);
      for (const file of files) await expect(access(new URL(file, root))).resolves.toBeUndefined();
    },
  );

  it('has the threats', () => expect(rows.length).toBeGreaterThanOrEqual(19));
});
