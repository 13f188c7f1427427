import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CollectorStartError, hasCode } from '../errors';
import { digest, newSecret } from './secrets';

/** SHA-256 of the two tokens that the operator hands out. The tokens themselves stay in their files. */
export interface TokenDigests {
  enrollment: string;
  researcher: string;
}

/**
 * Reads the tokens, making those that are missing (folder mode 700, files 600).
 * @param folder holds the files `enrollment` and `researcher`
 * @throws CollectorStartError when a file holds something else than a token
 */
export async function openTokens(folder: string): Promise<TokenDigests> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  return {
    enrollment: await openToken(join(folder, 'enrollment')),
    researcher: await openToken(join(folder, 'researcher')),
  };
}

async function openToken(path: string): Promise<string> {
  await createToken(path);
  await chmod(path, 0o600);
  const token = (await readFile(path, 'utf8')).trim();
  if (/^[\w-]{43,}$/.test(token)) return digest(token);
  throw new CollectorStartError(
    `The token file ${path} must hold at least 43 characters of base64url. Delete it to have a new token made.`,
  );
}

async function createToken(path: string): Promise<void> {
  try {
    await writeFile(path, newSecret(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}
