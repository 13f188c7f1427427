import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from './lock';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-lock-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('a second holder is told who holds the lock and what to do', () => {
  const release = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(
    new RegExp(`process ${process.pid}.*${folder}/lock.*stop that one`, 's'),
  );
  release();
  lockFolder(folder)();
});

test('the lock file of a killed process is taken over, even when its id lives again', async () => {
  await writeFile(join(folder, 'lock'), '1\n');
  const release = lockFolder(folder);
  expect(await readFile(join(folder, 'lock'), 'utf8')).toBe(`${process.pid}\n`);
  release();
});
