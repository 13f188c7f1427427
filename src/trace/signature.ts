import * as z from 'zod';
import { fromBase64url, toBase64url } from './base64url';
import { TraceFormatError } from './errors';
import { sha256Hex } from './hash';

/** ECDSA on P-256: of the kinds that Chrome, Firefox and Node all have, the oldest. */
const KEY = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

/** An uncompressed point: 4, x, y; 65 bytes in base64url. */
export const devicePublicKey = z
  .string()
  .regex(/^B[\w-]{86}$/, "a device's public key is an uncompressed P-256 point, 87 characters of base64url");

const SIGNED = 'it must be a signature by the key of the device, in 86 characters of base64url';
/** ECDSA with SHA-256: r and s, 64 bytes in base64url. */
export const deviceSignature = z.string(SIGNED).regex(/^[\w-]{86}$/, SIGNED);

/** What a batch's signature is over. */
export interface SignedLink {
  session: string;
  seq: number;
  /** Hash of the batch before it; null for the first. */
  prev: string | null;
  /** SHA-256 of its sealed bytes. */
  hash: string;
}

/** The text that a device signs for a batch: the bytes, and their place in the session. */
export function batchText({ session, seq, prev, hash }: SignedLink): string {
  return ['candor-batch/1', session, seq, prev ?? 'none', hash].join('\n');
}

/** The text that a device signs when it enrols: that the key is its own. No batch can be mistaken for it. */
export function enrolmentText(device: string): string {
  return ['candor-device/1', device].join('\n');
}

/** A new key pair. The private half cannot be taken out of the browser, by nobody and by no code. */
export async function newDeviceKey(): Promise<{ privateKey: CryptoKey; publicKey: string }> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(KEY, false, ['sign', 'verify']);
  return {
    privateKey,
    publicKey: toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))),
  };
}

/** The signature of a text's UTF-8, in base64url. Signing twice gives different signatures. */
export async function sign(privateKey: CryptoKey, text: string): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.sign(SIGNATURE, privateKey, utf8(text))));
}

/** @throws TraceFormatError when the text is no point of the curve */
export async function readPublicKey(publicKey: string): Promise<CryptoKey> {
  try {
    const point = fromBase64url(devicePublicKey.parse(publicKey));
    return await crypto.subtle.importKey('raw', point, KEY, true, ['verify']);
  } catch {
    throw new TraceFormatError(
      "The device's public key is no point of the curve P-256. Send it as it was made.",
    );
  }
}

export function isSignedBy(publicKey: CryptoKey, text: string, signature: string): Promise<boolean> {
  return crypto.subtle.verify(SIGNATURE, publicKey, fromBase64url(signature), utf8(text));
}

/** Name of a device's key, to be compared by people: SHA-256 of the point, 64 hexadecimal digits. */
export function fingerprintOf(publicKey: string): Promise<string> {
  return sha256Hex(fromBase64url(publicKey));
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
