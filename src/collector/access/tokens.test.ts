import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bearer, digest, isSecret } from './secrets';
import { openTokens } from './tokens';

let data: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'candor-tokens-'));
});

afterEach(() => rm(data, { recursive: true }));

const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

test('makes tokens that only their owner can read, and returns their digests', async () => {
  const folder = join(data, 'tokens');
  const digests = await openTokens(folder);
  const token = await readFile(join(folder, 'researcher'), 'utf8');
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(digests.researcher).toBe(digest(token));
  expect(digests.enrollment).not.toBe(digests.researcher);
  expect([await mode(folder), await mode(join(folder, 'enrollment'))]).toEqual(['700', '600']);
});

test('keeps the tokens that are there, closing files that others could read', async () => {
  const first = await openTokens(data);
  await chmod(join(data, 'researcher'), 0o644);
  expect(await openTokens(data)).toEqual(first);
  expect(await mode(join(data, 'researcher'))).toBe('600');
});

test('refuses a file that holds no token, naming it', async () => {
  await writeFile(join(data, 'enrollment'), 'secret');
  await expect(openTokens(data)).rejects.toThrow(/enrollment must hold at least 43 characters/);
});

test('reads bearer headers and compares secrets', () => {
  expect(bearer('Bearer abc-_~+/.=')).toBe('abc-_~+/.=');
  expect(bearer('bearer abc')).toBe('abc');
  for (const header of [undefined, '', 'Bearer', 'Bearer a b', 'Basic abc'])
    expect(bearer(header)).toBeUndefined();
  expect([isSecret('a', digest('a')), isSecret('b', digest('a'))]).toEqual([true, false]);
});
