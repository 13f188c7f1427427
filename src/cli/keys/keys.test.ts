import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parsePolicy } from '../../policy/parse';
import { run } from '../program';
import { type Captured, captureOutput } from '../testing/captured';

let folder: string;
let file: string;
let said: Captured;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-keys-'));
  file = join(folder, 'safe', 'keys', 'team.key');
  said = captureOutput();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function ok(...args: string[]): Promise<string> {
  [said.stdout, said.stderr] = ['', ''];
  expect(await run(['keys', ...args])).toBe(0);
  return said.stdout;
}

async function wrong(...args: string[]): Promise<string> {
  [said.stdout, said.stderr] = ['', ''];
  expect(await run(['keys', ...args])).toBe(2);
  expect(said.stdout).toBe('');
  expect(said.stderr).toMatch(/^error: [^\n]*\n$/);
  return said.stderr;
}

describe('candor keys', () => {
  it('makes a key for its owner alone, prints what goes into the policy, and never the private half', async () => {
    const printed = await ok('create', '--out', file, '--label', 'Team A');
    const { policy, problems } = parsePolicy(JSON.parse(printed));
    expect(problems).toEqual([]);
    expect(policy.recipients).toEqual([expect.stringMatching(/^age1/)]);
    expect(said.stderr).toContain('must not lie on the machine that runs the collector');
    expect(said.stdout + said.stderr).not.toContain('AGE-SECRET-KEY');
    for (const made of ['safe', 'safe/keys'])
      expect((await stat(join(folder, made))).mode & 0o777).toBe(0o700);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const text = await readFile(file, 'utf8');
    expect(await wrong('create', '--out', file)).toMatch(
      /is there already: a key is never replaced\. Name another/,
    );
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('leaves a folder that is there as it is, and says that others get into it', async () => {
    await chmod(folder, 0o755);
    await ok('create', '--out', join(folder, 'a.key'));
    expect(said.stderr).toMatch(/Others can get into .* is safer/);
    expect((await stat(folder)).mode & 0o777).toBe(0o755);
    await chmod(folder, 0o700);
    await ok('create', '--out', join(folder, 'b.key'));
    expect(said.stderr).not.toMatch(/Others/);
  });

  it('lists keys, the current one first, also after a rotation', async () => {
    await ok('create', '--out', file, '--label', 'Team A');
    const { recipients } = JSON.parse(await ok('rotate', '--key', file));
    expect(said.stderr).toMatch(/1 older key stays there/);
    const other = join(folder, 'other.key');
    await ok('create', '--out', other);
    const listed = await ok('list', '--key', file, '--key', other, '--json');
    expect(JSON.parse(listed)).toEqual([
      expect.objectContaining({ file, recipient: recipients[0], label: null, current: true }),
      expect.objectContaining({
        file,
        label: 'Team A',
        current: false,
        createdAt: expect.stringMatching(/Z$/),
      }),
      expect.objectContaining({ file: other, current: true, keyId: expect.stringMatching(/^[0-9a-f]{16}$/) }),
    ]);
    const rows = await ok('list', '--key', file);
    expect(rows).toMatch(
      /^[0-9a-f]{16} {2}\S+Z {2}current {2}age1\w{58}\n[0-9a-f]{16} {2}\S+Z {2}older {4}age1\w{58} {2}Team A\n$/,
    );
    expect(listed + rows + said.stderr).not.toContain('AGE-SECRET-KEY');
  });

  it('says what is wrong, by name and with the next step', async () => {
    expect(await wrong('list', '--data', folder)).toMatch(
      /no research key at .*research\.key\..*--key.*--data/,
    );
    expect(await wrong('rotate', '--key', join(folder, 'none'))).toMatch(/no research key at .*none\./);
    expect(await wrong('list', '--key', folder)).toMatch(
      /cannot be used: it is a folder, not a file\. Correct/,
    );
    await ok('create', '--out', file);
    expect(await wrong('rotate', '--key', file, '--key', file)).toMatch(/name one key file to rotate/);
    expect(await wrong('create', '--out', join(file, 'below'))).toMatch(
      /cannot be made: .* Name a file in a folder/,
    );
    expect(await wrong('create', '--label', 'two\twords')).toMatch(/A label is one line/);
    await writeFile(file, 'AGE-SECRET-KEY-1NONSENSE\n');
    expect(await wrong('list', '--key', file)).toMatch(/holds no age identity .* Restore it from a backup/);
  });

  it('never repeats a key that is given in place of its file', async () => {
    const secret = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`;
    expect(await wrong('list', '--key', secret)).toMatch(/takes the name of a file, not a key/);
    expect(said.stderr).not.toContain(secret);
  });
});
