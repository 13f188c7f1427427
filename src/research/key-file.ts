import { readFile } from 'node:fs/promises';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { keyIdOf } from '../trace/key-id';
import { hasCode } from './files';

/** One key pair of a key file. */
export interface KeyPair {
  /** Short name of the public half, see {@link keyIdOf}. */
  id: string;
  /** The public half, `age1…`: what goes into the policy. */
  recipient: string;
  /** The private half, `AGE-SECRET-KEY-1…`. */
  identity: string;
  /** When it was made and what it was called, where its file says so. */
  created: string | undefined;
  label: string | undefined;
}

/** The key pairs of a file: the first is the current one, the others still open what was sealed to them. */
export type KeyPairs = [KeyPair, ...KeyPair[]];

/** No usable research key. The message names the file, the rule and the next step. */
export class ResearchKeyError extends Error {
  override readonly name = 'ResearchKeyError';
}

/**
 * Reads a key file.
 * @param next what to do when there is none, a sentence
 * @throws ResearchKeyError when it is missing or holds anything but age identities and comments
 */
export async function readKeyFile(path: string, next: string): Promise<KeyPairs> {
  return parseKeyFile(await readText(path, next), path);
}

async function readText(path: string, next: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    throw new ResearchKeyError(
      `There is no research key at ${path}. Recordings can be read only with the key they were sealed to: ${next}`,
    );
  }
}

/** The format of the `age` tool: one identity a line; `#` comments above it say when it was made and what it is called. */
export async function parseKeyFile(text: string, path: string): Promise<KeyPairs> {
  const pairs: KeyPair[] = [];
  let comments: string[] = [];
  for (const line of text.split('\n').map((line) => line.trim())) {
    if (line.startsWith('#')) comments.push(line);
    if (line === '' || line.startsWith('#')) continue;
    pairs.push(await keyPair(line, comments, path));
    comments = [];
  }
  const [first, ...rest] = pairs;
  if (first === undefined) throw unusable(path);
  return [first, ...rest];
}

async function keyPair(identity: string, comments: readonly string[], path: string): Promise<KeyPair> {
  const recipient = await identityToRecipient(identity).catch(() => {
    throw unusable(path);
  });
  const id = await keyIdOf(recipient);
  return { id, recipient, identity, created: said('created', comments), label: said('label', comments) };
}

function said(what: string, comments: readonly string[]): string | undefined {
  const start = `# ${what}: `;
  return comments.find((line) => line.startsWith(start))?.slice(start.length);
}

function unusable(path: string): ResearchKeyError {
  return new ResearchKeyError(
    `${path} holds no age identity ("AGE-SECRET-KEY-1…") where it should. Restore it from a backup, or move it away to ` +
      'start with a new key: what was sealed to the old one can then no longer be read.',
  );
}

/** A new key pair as it stands in a file. @param label one line of text */
export async function newKeyText(label?: string): Promise<string> {
  const identity = await generateX25519Identity();
  const created = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const called = label === undefined ? '' : `# label: ${label}\n`;
  return `# created: ${created}\n${called}# public key: ${await identityToRecipient(identity)}\n${identity}\n`;
}
