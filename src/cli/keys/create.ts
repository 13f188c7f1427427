import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createKeyFile } from '../../research/key-store';
import { readKeys } from '../desk/key-files';
import { UnusableInput } from '../errors';
import { print, say } from '../output';
import { unusablePath } from '../path-problem';
import { policyText } from './policy-words';

export interface CreateOptions {
  out: string;
  label?: string;
}

/** @throws UnusableInput when the file is there already, or cannot be made */
export async function createKey({ out, label }: CreateOptions): Promise<void> {
  const path = resolve(out);
  await makeFolder(dirname(path), out);
  const isNew = await createKeyFile(path, label).catch((error: unknown) => {
    throw unmakeable(out, error);
  });
  if (!isNew) {
    throw new UnusableInput(
      `--out ${out} is there already: a key is never replaced. Name another file, or add a key to it with ` +
        '"candor keys rotate".',
    );
  }
  const [{ id, recipient }] = await readKeys(path);
  say(`Key ${id} was made: ${path}`);
  say('Whoever has this file reads the recordings. It must not lie on the machine that runs the collector.');
  say('Keep a copy of it in a safe place: without it nobody can open what is sealed to it.');
  say('Into the policy, beside the keys of others who shall read:');
  await print(policyText(recipient));
}

/** What is made is for the owner alone; a folder that is there is somebody's, and stays as it is. */
async function makeFolder(folder: string, out: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { mode } = await stat(folder);
    if ((mode & 0o077) !== 0)
      say(`Others can get into ${folder}, but not read the key: a folder of its own (chmod 700) is safer.`);
  } catch (error) {
    throw unmakeable(out, error);
  }
}

function unmakeable(out: string, error: unknown): unknown {
  return unusablePath(`--out ${out} cannot be made`, error, 'Name a file in a folder that you can write to.');
}
