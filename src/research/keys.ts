import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { hasCode } from './files';

/** The key pair that batches are sealed to. Whoever holds the file reads the recordings. */
export interface ResearchKey {
  path: string;
  /** `AGE-SECRET-KEY-1…`; more than one when older keys were kept in the file. */
  identities: [string, ...string[]];
  /** `age1…` of the first identity: what goes into the policy. */
  recipient: string;
}

/** No usable research key. The message names the file, the rule and the next step. */
export class ResearchKeyError extends Error {
  override readonly name = 'ResearchKeyError';
}

export function researchKeyPath(dataDir: string): string {
  return join(dataDir, 'keys', 'research.key');
}

/** Reads the research key of a data folder, making it first where there is none. Never overwrites one. */
export async function ensureResearchKey(dataDir: string): Promise<ResearchKey> {
  const path = researchKeyPath(dataDir);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await chmod(dirname(path), 0o700);
  await createExclusively(path, await newKeyFile());
  return readResearchKey(dataDir);
}

/** @throws ResearchKeyError when the file is missing or holds no age identity */
export async function readResearchKey(dataDir: string): Promise<ResearchKey> {
  const path = researchKeyPath(dataDir);
  const [first, ...rest] = identityLines(await readKeyFile(path));
  if (first === undefined) throw unusable(path);
  return { path, identities: [first, ...rest], recipient: await recipientOf(first, path) };
}

async function readKeyFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    throw new ResearchKeyError(
      `There is no research key at ${path}. Recordings can be read only with the key they were sealed to: ` +
        'put it there, or name another data folder with --data.',
    );
  }
}

/** The format of the `age` tool: `#` comments and one identity a line. */
function identityLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

async function recipientOf(identity: string, path: string): Promise<string> {
  try {
    return await identityToRecipient(identity);
  } catch {
    throw unusable(path);
  }
}

function unusable(path: string): ResearchKeyError {
  return new ResearchKeyError(
    `${path} holds no age identity ("AGE-SECRET-KEY-1…"). Restore it from a backup, or move it away to start with ` +
      'a new key: what was sealed to the old one can then no longer be read.',
  );
}

async function newKeyFile(): Promise<string> {
  const identity = await generateX25519Identity();
  const created = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  return `# created: ${created}\n# public key: ${await identityToRecipient(identity)}\n${identity}\n`;
}

/** Linking a finished file is atomic and fails when the name is taken: no half a key, and none is replaced. */
async function createExclusively(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
