import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UnusableInput } from '../errors';
import { readPolicyFile } from './policy-file';

describe('readPolicyFile', () => {
  let folder: string;
  let file: string;
  const said: string[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'candor-policy-'));
    file = join(folder, 'policy.json');
    said.length = 0;
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true, force: true });
  });

  it('gives the settings as they stand, and says which break a rule and what holds instead', async () => {
    const settings = {
      sites: ['https://*/*'],
      pauseMinutes: 'soon',
      colour: 'red',
      exludedSites: [],
      constructor: 1,
    };
    await writeFile(file, JSON.stringify(settings));
    expect(await readPolicyFile(file)).toEqual(settings);
    expect(said).toEqual([
      `${file}: pauseMinutes must be a whole number of minutes from 1 to 1440; as it stands, a pause lasts 30 minutes.\n`,
      `${file}: "colour": no such setting; it is ignored.\n`,
      `${file}: "exludedSites": no such setting; it is ignored. Did you mean "excludedSites"?\n`,
      `${file}: "constructor": no such setting; it is ignored.\n`,
    ]);
  });

  it('says in one line that a file is not there, or is none', async () => {
    await expect(readPolicyFile(file)).rejects.toThrow(
      new UnusableInput(`The policy file ${file} cannot be read: it does not exist. Correct --policy.`),
    );
    await expect(readPolicyFile(folder)).rejects.toThrow(/cannot be read: it is a folder, not a file\./);
  });

  it.each([
    ['{\n  "sites": [,]\n}', ':2:13'],
    ['{\n  "sites": [', ':2:13'],
    ['{"enrollmentToken": "s3cret" "sites": []}', ':1:30'],
    ['{"enrollmentToken": "s3cret\\q"}', ':1:29'],
    ['{"pauseMinutes": 3O}', ':1:19'],
    ['{"sites": tru}', ':1:14'],
    ["{'sites': []}", ':1:2'],
    ['{"sites": []} extra', ':1:15'],
    ['', ':1:1'],
    ['[]', ':1:1'],
    ['null', ':1:1'],
  ])('names the file and the place of what is malformed: %j', async (text, place) => {
    await writeFile(file, text);
    const error = await readPolicyFile(file).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UnusableInput);
    expect(String(error)).toContain(`${file}${place} is not`);
    expect(String(error)).not.toContain('s3cret');
  });
});
