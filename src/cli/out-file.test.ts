import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { UnusableInput } from './errors';
import { checkOut, writeOut } from './out-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-out-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('replaces a file as a whole, and leaves no draft', async () => {
  const file = join(folder, 'trace.jsonl');
  await writeFile(file, 'old');
  await checkOut(file);
  await writeOut(file, 'new');
  expect(await readFile(file, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['trace.jsonl']);
});

it('writes into a pipe, which stays one', async () => {
  const pipe = join(folder, 'pipe');
  await promisify(execFile)('mkfifo', [pipe]);
  await checkOut(pipe);
  const [text] = await Promise.all([readFile(pipe, 'utf8'), writeOut(pipe, 'lines')]);
  expect(text).toBe('lines');
  expect((await stat(pipe)).isFIFO()).toBe(true);
});

it('refuses at once what it could not write to in the end', async () => {
  await writeFile(join(folder, 'file'), '');
  for (const out of ['', folder, join(folder, 'new/'), join(folder, 'no', 'x'), join(folder, 'file', 'x')])
    await expect(checkOut(out)).rejects.toThrow(UnusableInput);
  for (const out of [undefined, '-', join(folder, 'file'), join(folder, 'new')])
    await expect(checkOut(out)).resolves.toBeUndefined();
});
