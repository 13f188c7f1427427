import { type KeyPairs, ResearchKeyError, readKeyFile } from '../../research/key-file';
import { researchKeyPath } from '../../research/keys';
import { UnusableInput, UsageError } from '../errors';
import { unusablePath } from '../path-problem';
import type { KeyedSource } from './source';

/**
 * The private keys that open recordings.
 * @throws UsageError, UnusableInput when none is named, or one cannot be used
 */
export async function readIdentities(from: KeyedSource): Promise<string[]> {
  const pairs = await Promise.all(keyFilesOf(from).map(readKeys));
  return pairs.flat().map(({ identity }) => identity);
}

/** The key files that a command is to read, at least one. */
export function keyFilesOf({ data, collector, key = [] }: KeyedSource): readonly string[] {
  if (key.length > 0) return key;
  if (collector === undefined) return [researchKeyPath(data)];
  throw new UsageError('With --collector name the file of your research key: --key FILE.');
}

/** @throws UnusableInput naming the file and the next step */
export function readKeys(path: string): Promise<KeyPairs> {
  return readKeyFile(path, 'name its file with --key, or the data folder that has it with --data.').catch(
    rejectUnusableKey(path),
  );
}

/** For what is done with the key file of that path. */
export function rejectUnusableKey(path: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof ResearchKeyError) throw new UnusableInput(error.message, { cause: error });
    throw unusablePath(`The key file ${path} cannot be used`, error, 'Correct the path.');
  };
}
