import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UnusableInput } from '../errors';
import { readValues } from './values-file';

describe('readValues', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'candor-values-'));
    file = join(folder, 'values.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each([[['Wick-7', '']], [{ Password: 'Wick-7' }], [[]], [{}]])('takes %j', async (values) => {
    await writeFile(file, JSON.stringify(values));
    expect(await readValues(file)).toEqual(values);
  });

  it.each([
    ['', 'it is empty'],
    [' \n', 'it is empty'],
    ['Wick-7', 'it is not JSON from line 1, column 1'],
    ['[\n  "Wick-7",\n]', 'it is not JSON from line 3, column 1'],
    ['{"Password": "Wick-7" "User"}', 'it is not JSON from line 1, column 23'],
    ['["Wick-7"', 'it is not JSON from line 1, column 10'],
    ['"Wick-7"', 'it holds neither an array nor an object'],
    ['null', 'it holds neither an array nor an object'],
    ['["Wick-7", 7]', 'its entry 2 is not a text'],
    ['[["Wick-7"]]', 'its entry 1 is not a text'],
    ['{"User": "ada", "Pass\\nword": {"Wick-7": 1}}', 'its entry "Pass\\nword" is not a text'],
  ])('says what is wrong with %j, and repeats no value', async (text, why) => {
    await writeFile(file, text);
    const error = await readValues(file).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UnusableInput);
    expect(String(error)).toContain(
      `The values file ${file} cannot be used: ${why}. It must be a JSON array`,
    );
    expect(String(error)).not.toContain('Wick');
  });

  it('says of a path what is wrong with it', async () => {
    await expect(readValues(file)).rejects.toThrow(
      `The values file ${file} cannot be read: it does not exist. Correct --values.`,
    );
  });
});
