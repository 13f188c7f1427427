import { randomUUID } from 'node:crypto';
import { chown, type FileHandle, link, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from './files';
import { type KeyPairs, newKeyText, parseKeyFile, ResearchKeyError } from './key-file';

/**
 * Makes a file with a new key pair, for its owner alone; durable when it resolves.
 * @returns whether it was made: none is replaced
 */
export async function createKeyFile(path: string, label?: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await fill(handle, await newKeyText(label));
    // Linking a finished file is atomic and fails when the name is taken: no half a key, and none is replaced.
    await link(draft, path);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
  await syncFolder(dirname(path));
  return true;
}

/**
 * Makes a new key pair the first of a file; those before it stay, for reading. The file is either the old one or the
 * whole new one, whatever happens.
 * @throws ResearchKeyError when the file holds no usable key, or is being rotated already: it is as it was then
 */
export async function rotateKeyFile(path: string, label?: string): Promise<KeyPairs> {
  // What stands for the file is a link to it perhaps, which must stay one.
  const file = await realpath(path);
  const draft = `${file}.new`;
  const handle = await openDraft(draft);
  let text: string;
  try {
    text = await extended(file, label);
    await fill(handle, text);
    await giveTo(draft, file);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(file));
  return parseKeyFile(text, path);
}

async function extended(file: string, label: string | undefined): Promise<string> {
  const old = await readFile(file, 'utf8');
  await parseKeyFile(old, file);
  return `${await newKeyText(label)}\n${old}`;
}

/** The draft is the lock, too: of two rotations at once the later to rename would lose the key of the other. */
async function openDraft(draft: string): Promise<FileHandle> {
  try {
    return await open(draft, 'wx', 0o600);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    throw new ResearchKeyError(
      `${draft} is there: the key is being rotated, or that was cut off before the new key was used anywhere. ` +
        'If nothing is rotating it, delete that file and try again.',
    );
  }
}

async function fill(handle: FileHandle, text: string): Promise<void> {
  await handle.writeFile(text);
  await handle.sync();
}

/** Root may rotate a key that is another's, who must still be able to read it. */
async function giveTo(draft: string, like: string): Promise<void> {
  const { uid, gid } = await stat(like);
  if (uid !== process.getuid?.()) await chown(draft, uid, gid);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
