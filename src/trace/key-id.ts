import { sha256Hex } from './hash';

/** Hexadecimal digits of a key id. */
const LENGTH = 16;

/**
 * Short name of a public key, to tell which key opens a batch without saying more.
 * @param recipient an age X25519 public key, `age1…`
 * @returns 16 hexadecimal digits: the beginning of the SHA-256 of its text
 */
export async function keyIdOf(recipient: string): Promise<string> {
  return (await sha256Hex(recipient)).slice(0, LENGTH);
}
