import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyIdOf } from '../trace/key-id';
import { readKeyFile } from './key-file';
import { createKeyFile, rotateKeyFile } from './key-store';
import { sampleLines, sampleSigner, sealLines } from './testing/sample';
import { verifySession } from './verify';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-key-'));
  file = join(folder, 'research.key');
});
afterEach(() => rm(folder, { recursive: true }));

const keys = () => readKeyFile(file, 'make it.');

describe('a key file', () => {
  it('is made once, for its owner alone, and says when it was made and what it is called', async () => {
    expect(await createKeyFile(file, 'the team, 2026')).toBe(true);
    const [key, ...others] = await keys();
    expect(others).toEqual([]);
    expect(key).toMatchObject({
      id: await keyIdOf(key.recipient),
      created: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      label: 'the team, 2026',
    });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const text = await readFile(file, 'utf8');
    expect(await createKeyFile(file)).toBe(false);
    expect(await readFile(file, 'utf8')).toBe(text);
    expect(await readdir(folder)).toEqual(['research.key']);
  });

  it('that was rotated opens what was sealed before and after', async () => {
    await createKeyFile(file);
    const [old] = await keys();
    const before = await sealLines(sampleLines(), old.recipient);
    const [now, ...older] = await rotateKeyFile(file, 'next');
    expect(older).toEqual([old]);
    expect(await keys()).toEqual([now, old]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const after = await sealLines(sampleLines(), now.recipient);
    const identities = (await keys()).map(({ identity }) => identity);
    for (const stored of [before, after])
      expect((await verifySession(stored, identities, await sampleSigner())).verification).toMatchObject({
        ok: true,
        complete: true,
      });
    expect(
      (await verifySession(after, [old.identity], await sampleSigner())).verification.problems[0]?.kind,
    ).toBe('wrong-key');
  });

  it('stays as it is when it cannot be rotated', async () => {
    await writeFile(file, 'AGE-SECRET-KEY-1NONSENSE\n');
    await expect(rotateKeyFile(file)).rejects.toThrow(/holds no age identity.*backup/);
    expect(await readdir(folder)).toEqual(['research.key']);
    await rm(file);
    await createKeyFile(file);
    const text = await readFile(file, 'utf8');
    await writeFile(`${file}.new`, '');
    await expect(rotateKeyFile(file)).rejects.toThrow(/research\.key\.new is there: .* delete that file/);
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('that a link leads to is rotated where it lies', async () => {
    await createKeyFile(file);
    const link = join(folder, 'link');
    await symlink(file, link);
    await rotateKeyFile(link);
    expect(await keys()).toHaveLength(2);
  });

  it('loses no key when several rotate it at once', async () => {
    await createKeyFile(file);
    const rotations = await Promise.allSettled(Array.from({ length: 8 }, () => rotateKeyFile(file)));
    const made = rotations.flatMap((done) => (done.status === 'fulfilled' ? [done.value[0].recipient] : []));
    expect(made.length).toBeGreaterThan(0);
    expect((await keys()).map(({ recipient }) => recipient)).toEqual(expect.arrayContaining(made));
  });

  it('is whole after a crash, with every key that was told', { timeout: 60_000 }, async () => {
    await createKeyFile(file);
    const script = fileURLToPath(new URL('./testing/rotate-on.ts', import.meta.url));
    for (const enough of [1, 7, 12]) {
      const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
      const child = spawn(process.execPath, ['--import', 'tsx', script, file], { stdio });
      const told: string[] = [];
      for await (const line of createInterface({ input: child.stdout }))
        if (told.push(line) === enough) child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      expect((await keys()).map(({ recipient }) => recipient)).toEqual(expect.arrayContaining(told));
      await rm(`${file}.new`, { force: true });
    }
  });
});
