import { createHash } from 'node:crypto';

/**
 * The id that Chromium gives to an extension: the first 128 bits of SHA-256 of its public key, in the letters a-p.
 * @param key base64 of the DER public key, as in the manifest's `key`
 */
export function extensionId(key: string): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return [...digest.slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');
}
