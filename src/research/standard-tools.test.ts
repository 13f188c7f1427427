import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordedFolder } from '../cli/testing/recorded-folder';
import type { TestCollector } from '../collector/testing/test-collector';
import { batchHeader } from '../trace/batch';
import { createKeyFile, rotateKeyFile } from './key-store';
import { researchKeyPath } from './keys';
import { SESSION, sampleLines } from './testing/sample';

const missing = ['age', 'curl', 'zcat', 'sha256sum'].filter((tool) => spawnSync(tool, ['--version']).error);
if (missing.length > 0)
  process.stderr.write(
    `\nNOT TESTED: that standard tools open a batch. ${missing.join(', ')}: not installed (apt-get install age curl).\n\n`,
  );

let collector: TestCollector;
let folder: string;
beforeAll(async () => {
  collector = await recordedFolder();
  folder = await mkdtemp(join(tmpdir(), 'candor-tools-'));
});
afterAll(async () => {
  await collector.remove();
  await rm(folder, { recursive: true });
});

/** What the guide says to run, in a shell. */
async function runGuide(key: string): Promise<string> {
  const guide = await readFile(new URL('../../docs/standard-tools.md', import.meta.url), 'utf8');
  const [settings = '', script = ''] = Array.from(guide.matchAll(/```sh\n(.*?)```/gs), ([, code]) => code);
  const values = {
    COLLECTOR: collector.url,
    TOKEN: join(collector.dataDir, 'tokens', 'researcher'),
    KEY: key,
    SESSION,
  };
  expect(Array.from(settings.matchAll(/^(\w+)=/gm), ([, name]) => name)).toEqual(Object.keys(values));
  const { PATH } = process.env;
  const ran = await promisify(execFile)('bash', ['-c', script], { cwd: folder, env: { PATH, ...values } });
  return ran.stdout;
}

it.skipIf(missing.length > 0)(
  'age and zcat alone open what the collector keeps, as the guide says, with a key that was rotated since',
  async () => {
    const key = researchKeyPath(collector.dataDir);
    await rotateKeyFile(key, 'the next one');
    const lines = (await runGuide(key))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const isHeader = (line: unknown) => batchHeader.safeParse(line).success;
    expect(lines.filter(isHeader)).toMatchObject([{ seq: 0 }, { seq: 1 }, { seq: 2 }]);
    expect(lines.filter((line) => !isHeader(line))).toEqual(sampleLines());
  },
);

it.skipIf(missing.length > 0)('but not with another key', async () => {
  const other = join(folder, 'other.key');
  await createKeyFile(other);
  await expect(runGuide(other)).rejects.toThrow(/no identity matched/);
});
