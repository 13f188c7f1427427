import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from './base64url';
import {
  batchText,
  devicePublicKey,
  deviceSignature,
  enrolmentText,
  fingerprintOf,
  isSignedBy,
  newDeviceKey,
  readPublicKey,
  type SignedLink,
  sign,
} from './signature';

const link: SignedLink = {
  session: '0193a5b0-0000-7000-8000-000000000000',
  seq: 7,
  prev: null,
  hash: 'a'.repeat(64),
};

describe('a device signature', () => {
  let made: Awaited<ReturnType<typeof newDeviceKey>>;
  let publicKey: CryptoKey;
  let signature: string;
  beforeAll(async () => {
    made = await newDeviceKey();
    publicKey = await readPublicKey(made.publicKey);
    signature = await sign(made.privateKey, batchText(link));
  });

  it('is right for what was signed, with a key that nobody can take out', async () => {
    expect(devicePublicKey.safeParse(made.publicKey).success).toBe(true);
    expect(deviceSignature.safeParse(signature).success).toBe(true);
    expect(await isSignedBy(publicKey, batchText(link), signature)).toBe(true);
    expect(made.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('jwk', made.privateKey)).rejects.toThrow(/not extractable/);
  });

  it.each<[string, Partial<SignedLink>]>([
    ['session', { session: '0193a5b0-0000-7000-8000-000000000001' }],
    ['seq', { seq: 8 }],
    ['prev', { prev: 'b'.repeat(64) }],
    ['hash', { hash: 'c'.repeat(64) }],
  ])('is wrong for another %s', async (_name, change) => {
    expect(await isSignedBy(publicKey, batchText({ ...link, ...change }), signature)).toBe(false);
  });

  it('is wrong when any bit of it is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(63), fc.nat(7), async (at, bit) => {
        const bytes = fromBase64url(signature);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        expect(await isSignedBy(publicKey, batchText(link), toBase64url(bytes))).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('is wrong under another key, and for another purpose', async () => {
    const other = await readPublicKey((await newDeviceKey()).publicKey);
    expect(await isSignedBy(other, batchText(link), signature)).toBe(false);
    expect(await isSignedBy(publicKey, enrolmentText(link.session), signature)).toBe(false);
  });

  it('has a key with a name that people can compare', async () => {
    expect(await fingerprintOf(made.publicKey)).toMatch(/^[0-9a-f]{64}$/);
    expect(await fingerprintOf((await newDeviceKey()).publicKey)).not.toBe(
      await fingerprintOf(made.publicKey),
    );
  });

  it('has no key that is no point of the curve', async () => {
    await expect(readPublicKey(`B${'A'.repeat(86)}`)).rejects.toThrow(/no point of the curve/);
    await expect(readPublicKey('short')).rejects.toThrow(/no point of the curve/);
  });
});

it('base64url gives back every byte', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(toBase64url(bytes)).toMatch(/^[\w-]*$/);
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
    }),
  );
});
