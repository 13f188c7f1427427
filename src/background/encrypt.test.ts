import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, it } from 'vitest';
import { encryptTo } from './encrypt';

it('seals so that each recipient can read, and no two seals are alike', async () => {
  const identities = await Promise.all([generateX25519Identity(), generateX25519Identity()]);
  const recipients = await Promise.all(identities.map(identityToRecipient));
  const bytes = new TextEncoder().encode('redacted lines');
  const sealed = await encryptTo(bytes, recipients);
  expect(await encryptTo(bytes, recipients)).not.toEqual(sealed);
  for (const identity of identities) {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(await decrypter.decrypt(sealed)).toEqual(bytes);
  }
});

it('refuses a malformed key', async () => {
  await expect(encryptTo(new Uint8Array(1), [`age1${'q'.repeat(58)}`])).rejects.toThrow();
});
