import { rotateKeyFile } from '../../research/key-store';
import { keyFilesOf, readKeys, rejectUnusableKey } from '../desk/key-files';
import type { KeyedSource } from '../desk/source';
import { UsageError } from '../errors';
import { print, say } from '../output';
import { counted } from '../words';
import { policyText } from './policy-words';

export interface RotateOptions extends Pick<KeyedSource, 'data' | 'key'> {
  label?: string;
}

/** @throws UsageError, UnusableInput; the file is as it was then */
export async function rotateKey({ label, ...from }: RotateOptions): Promise<void> {
  const [file, ...others] = keyFilesOf(from);
  if (file === undefined || others.length > 0)
    throw new UsageError('Name one key file to rotate with --key.');
  await readKeys(file);
  const [{ id, recipient }, ...older] = await rotateKeyFile(file, label).catch(rejectUnusableKey(file));
  say(`Key ${id} is the current one now, in ${file}.`);
  say(
    `${counted(older.length, 'older key')} stay${older.length === 1 ? 's' : ''} there, to open what was sealed before.`,
  );
  say(
    'Put this into the policy in place of the key before it. Until devices have it, they seal to the old one:',
  );
  await print(policyText(recipient));
}
