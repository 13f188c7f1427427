import { readFile } from 'node:fs/promises';
import { devicePublicKey, fingerprintOf } from '../../trace/signature';
import { UnusableInput } from '../errors';
import { unusablePath } from '../path-problem';

const FINGERPRINT = /^[0-9a-f]{64}$/;

/**
 * The fingerprints that `--device-key` names.
 * @param given one fingerprint, or a file with one of them, or a public key, at the beginning of each line
 * @throws UnusableInput when it is neither
 */
export async function trustedKeys(given: string | undefined): Promise<string[]> {
  if (given === undefined) return [];
  if (FINGERPRINT.test(given.toLowerCase())) return [given.toLowerCase()];
  const lines = (await readList(given)).split('\n').map((line) => line.trim().split(/\s+/, 1)[0] ?? '');
  const keys = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (keys.length === 0)
    throw new UnusableInput(`${given} names no key. Write one fingerprint on each line.`);
  return Promise.all(keys.map((key) => fingerprintIn(key, given)));
}

async function readList(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const next = 'Name the fingerprint of a device key (64 digits 0-9, a-f), or a file that lists some.';
    throw unusablePath(`The list of device keys ${path} cannot be read`, error, next);
  }
}

async function fingerprintIn(key: string, path: string): Promise<string> {
  if (FINGERPRINT.test(key.toLowerCase())) return key.toLowerCase();
  if (devicePublicKey.safeParse(key).success) return fingerprintOf(key);
  throw new UnusableInput(
    `${path} holds a line that begins neither with a fingerprint (64 digits 0-9, a-f) nor with a device's public key. ` +
      'Take them from "candor verify --json" or from the device.',
  );
}
