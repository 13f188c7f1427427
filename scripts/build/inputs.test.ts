import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inputsHash } from './inputs';

let root: string;

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'candor-inputs-'));
  const files = [
    'manifest.config.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'scripts/build.ts',
  ];
  await Promise.all([...files, 'src/content/index.ts'].map((file) => put(file, file)));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('inputsHash', () => {
  it.each(['src/content/index.ts', 'src/trace/new.ts', 'assets/icon.png', 'package-lock.json'])(
    'changes with %s',
    async (path) => {
      const before = await inputsHash(root);
      await put(path, 'changed');
      expect(await inputsHash(root)).not.toBe(before);
    },
  );

  it.each(['src/content/index.test.ts', 'src/collector/index.ts', 'e2e/a.test.ts'])(
    'ignores %s',
    async (path) => {
      const before = await inputsHash(root);
      await put(path, 'changed');
      expect(await inputsHash(root)).toBe(before);
    },
  );
});
