import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../../research/files';
import { ensureResearchKey, type ResearchKey, researchKeyPath } from '../../research/keys';
import { CommandFailed, UnusableInput, UsageError } from '../errors';
import { unusablePath } from '../path-problem';
import { rejectUnusableKey } from './key-files';

/** Reads the research key of a data folder, making it where there is none. @throws UnusableInput */
export function ensureKey(dataDir: string): Promise<ResearchKey> {
  return ensureResearchKey(dataDir).catch(rejectUnusableKey(researchKeyPath(dataDir)));
}

/** A token that the collector keeps in its data folder. */
export async function readToken(dataDir: string, name: 'enrollment' | 'researcher'): Promise<string> {
  const path = join(dataDir, 'tokens', name);
  const token = await readOptional(path);
  if (token) return token;
  throw new CommandFailed(
    `There is no ${name} token at ${path}. Start the collector on that folder: it makes one.`,
  );
}

/** @param file as given with --token @throws UsageError, UnusableInput */
export async function readTokenFile(file: string | undefined): Promise<string> {
  if (file === undefined) {
    throw new UsageError(
      'With --collector name a file that holds its researcher token: --token FILE. The operator of the collector has it.',
    );
  }
  const token = await readOptional(file).catch((error: unknown) => {
    throw unusablePath(`The token file ${file} cannot be read`, error, 'Correct --token.');
  });
  if (token !== undefined && /^[\w-]+$/.test(token)) return token;
  throw new UnusableInput(
    `The token file ${file} cannot be used: it must hold one token, and nothing else. Correct --token.`,
  );
}

/** @returns the trimmed text of a file; undefined when it is missing or empty */
export async function readOptional(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim() || undefined;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
