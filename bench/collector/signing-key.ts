import { toBase64url } from '../../src/trace/base64url';

const KEY = { name: 'ECDSA', namedCurve: 'P-256' };

/** A device's key that another process can be given, which the extension's own never is. */
export async function newSigningKey() {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(KEY, true, ['sign', 'verify']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  return {
    privateKey,
    publicKey: toBase64url(point),
    pkcs8: Buffer.from(await crypto.subtle.exportKey('pkcs8', privateKey)).toString('base64'),
  };
}

/** @param pkcs8 in base64 */
export function readSigningKey(pkcs8: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', Buffer.from(pkcs8, 'base64'), KEY, false, ['sign']);
}
