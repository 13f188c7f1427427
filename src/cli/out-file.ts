import { randomUUID } from 'node:crypto';
import { access, constants, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { hasCode } from '../research/files';
import { UnusableInput } from './errors';
import { pathProblem, unusablePath } from './path-problem';

/**
 * So that nobody works for an hour only to hear at the end that the file cannot be written.
 * @param out as given with --out; undefined for a file that gets its name later, in the working folder
 * @throws UnusableInput
 */
export async function checkOut(out: string | undefined): Promise<void> {
  if (out === '-') return;
  if (out === undefined)
    return checkFolder('.', 'A trace file cannot be written here', 'Name one with --out.');
  const what = `--out ${out || '""'} cannot be written`;
  const found = await statOf(out, what);
  if (found?.isDirectory() || out.endsWith('/')) {
    throw new UnusableInput(`${what}: it is a folder, not a file. Name a file in it.`);
  }
  if (isSpecial(found)) return;
  await checkFolder(dirname(resolve(out)), what, 'Name a file in a folder that you can write to.');
}

/**
 * So that what is read is not lost to what is made of it.
 * @param source file that is read; whatever else is named so is fine
 * @throws UnusableInput when `out` is that file
 */
export async function checkOther(out: string, source: string): Promise<void> {
  const [to, from] = await Promise.all([out, source].map((path) => stat(path).catch(() => undefined)));
  if (!to?.isFile() || to.ino !== from?.ino || to.dev !== from.dev) return;
  throw new UnusableInput(`--out ${out} is the file that is read: it would be lost. Name another file.`);
}

/** All or nothing: a file of that name is either the old one or the whole new one. For the owner's eyes alone. */
export async function writeOut(out: string, text: string): Promise<void> {
  const file = resolve(out);
  // What stands for a device, a pipe or an open file is written to; in its place, it would be gone.
  if (isSpecial(await statOf(file, `--out ${out} cannot be written`))) return writeFile(file, text);
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

type Stats = Awaited<ReturnType<typeof stat>>;

function isSpecial(found: Stats | undefined): boolean {
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

async function statOf(out: string, what: string): Promise<Stats | undefined> {
  try {
    return await stat(resolve(out));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw unusablePath(what, error, 'Correct the path.');
  }
}

async function checkFolder(folder: string, what: string, next: string): Promise<void> {
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const problem = hasCode(error, 'ENOENT') ? 'its folder does not exist' : pathProblem(error);
    throw problem === undefined ? error : new UnusableInput(`${what}: ${problem}. ${next}`);
  }
}
