import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../ensure-deps.mjs';
import { filesBelow, isTest } from './inputs';
import { INNER_MEMBERS } from './recorder';

/** Messages, lines, settings and replays; and what an older recorder may have left in a page for a newer one. */
const SHARED = [
  'src/trace',
  'src/messages',
  'src/policy',
  'src/research/replay',
  'src/privacy/echoes.ts',
  'src/privacy/secret-fields.ts',
];
const KEPT_IN_PAGES = ['memory', 'marks', 'life', 'near-memories'].map((name) => `src/content/${name}.ts`);

/** Every name in a file. Words of comments are none. */
async function namesIn(path: string): Promise<string[]> {
  const code = (await readFile(path, 'utf8')).replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, '');
  return code.match(/[A-Za-z_$][\w$]*/g) ?? [];
}

async function filesAt(path: string): Promise<string[]> {
  const files = /\.ts$/.test(path) ? [join(root, path)] : await filesBelow(join(root, path));
  return files.filter((file) => !isTest(file) && !file.includes('testing'));
}

describe('members of the recorder that get short names', () => {
  it.each([...SHARED, ...KEPT_IN_PAGES])('are none of those that %s speaks of', async (path) => {
    const files = await filesAt(path);
    expect(files).not.toEqual([]);
    const names = new Set((await Promise.all(files.map(namesIn))).flat());
    expect(INNER_MEMBERS.filter((name) => names.has(name))).toEqual([]);
  });
});
