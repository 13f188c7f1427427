import { chmod, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readKeyFile } from './key-file';
import { createKeyFile } from './key-store';

/** The key pair that batches are sealed to. Whoever holds the file reads the recordings. */
export interface ResearchKey {
  path: string;
  /** `AGE-SECRET-KEY-1…`; more than one when older keys were kept in the file. */
  identities: [string, ...string[]];
  /** `age1…` of the first identity: what goes into the policy. */
  recipient: string;
}

/** Where the key lies when collector and researcher are one machine. */
export function researchKeyPath(dataDir: string): string {
  return join(dataDir, 'keys', 'research.key');
}

/** Reads the research key of a data folder, making it first where there is none. Never overwrites one. */
export async function ensureResearchKey(dataDir: string): Promise<ResearchKey> {
  const path = researchKeyPath(dataDir);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await chmod(dirname(path), 0o700);
  await createKeyFile(path);
  return readResearchKey(dataDir);
}

/** @throws ResearchKeyError when the file is missing or holds no age identity */
export async function readResearchKey(dataDir: string): Promise<ResearchKey> {
  const path = researchKeyPath(dataDir);
  const [first, ...rest] = await readKeyFile(
    path,
    'put it there, name it with --key, or name another data folder with --data.',
  );
  return {
    path,
    identities: [first.identity, ...rest.map(({ identity }) => identity)],
    recipient: first.recipient,
  };
}
