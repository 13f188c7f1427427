import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureResearchKey, readResearchKey, researchKeyPath } from './keys';

describe('the research key', () => {
  let data: string;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'candor-keys-'));
  });
  afterEach(() => rm(data, { recursive: true, force: true }));

  it('is made in the format of the age tool, readable by its owner alone', async () => {
    const key = await ensureResearchKey(data);
    const text = await readFile(key.path, 'utf8');
    expect(text).toMatch(
      /^# created: \S+Z\n# public key: (age1[a-z0-9]{58})\n(AGE-SECRET-KEY-1[A-Z0-9]{58})\n$/,
    );
    expect(text).toContain(`# public key: ${key.recipient}\n`);
    expect(await identityToRecipient(key.identities[0])).toBe(key.recipient);
    expect((await stat(key.path)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(key.path))).mode & 0o777).toBe(0o700);
  });

  it('is never overwritten, also when two start at once', async () => {
    const keys = await Promise.all([
      ensureResearchKey(data),
      ensureResearchKey(data),
      ensureResearchKey(data),
    ]);
    expect(new Set(keys.map((key) => key.recipient)).size).toBe(1);
    expect(await ensureResearchKey(data)).toEqual(keys[0]);
    expect(await readdir(dirname(researchKeyPath(data)))).toEqual(['research.key']);
  });

  it('keeps older identities of the same file for reading', async () => {
    const { path, identities, recipient } = await ensureResearchKey(data);
    const other = await ensureResearchKey(join(data, 'other'));
    await writeFile(path, `${identities[0]}\r\n\n# older\n${other.identities[0]}\n`);
    expect(await readResearchKey(data)).toEqual({
      path,
      identities: [identities[0], other.identities[0]],
      recipient,
    });
  });

  it('says what to do when it is missing or malformed', async () => {
    await expect(readResearchKey(data)).rejects.toThrow(/no research key at .*research\.key.*--data/);
    const { path } = await ensureResearchKey(data);
    for (const text of ['', '# only a comment\n', 'AGE-SECRET-KEY-1NONSENSE\n', 'no key\n']) {
      await writeFile(path, text);
      await expect(ensureResearchKey(data)).rejects.toThrow(/holds no age identity.*backup/);
      expect(await readFile(path, 'utf8')).toBe(text);
    }
  });
});
