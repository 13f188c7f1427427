import { Encrypter } from 'age-encryption';

/**
 * Seals bytes with age so that only the holders of the recipients' keys can read them. Sealing twice gives different
 * bytes.
 * @param recipients X25519 public keys, `age1…`
 * @throws Error when a key is malformed
 */
export async function encryptTo(bytes: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}
