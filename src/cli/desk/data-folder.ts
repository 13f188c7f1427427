import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../../research/files';
import { ensureResearchKey, type ResearchKey, ResearchKeyError, readResearchKey } from '../../research/keys';
import { CommandFailed, UnusableInput } from '../errors';

/** Reads the research key of a data folder. @throws UnusableInput when there is none that can be used */
export function readKey(dataDir: string): Promise<ResearchKey> {
  return readResearchKey(dataDir).catch(rejectUnusable);
}

/** The same, making the key where there is none. */
export function ensureKey(dataDir: string): Promise<ResearchKey> {
  return ensureResearchKey(dataDir).catch(rejectUnusable);
}

function rejectUnusable(error: unknown): never {
  throw error instanceof ResearchKeyError ? new UnusableInput(error.message, { cause: error }) : error;
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

/** @returns the trimmed text of a file; undefined when it is missing or empty */
export async function readOptional(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim() || undefined;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
