import { hash, randomBytes } from 'node:crypto';

/** Bytes with the outer form of a batch that is sealed to one key. What is inside is noise, as it is to the collector. */
export function fakeSealed(payload = 1000): Uint8Array<ArrayBuffer> {
  const text = (bytes: number) => randomBytes(bytes).toString('base64').replace(/=+$/, '');
  const header = `age-encryption.org/v1\n-> X25519 ${text(32)}\n${text(32)}\n--- ${text(32)}\n`;
  return new Uint8Array(Buffer.concat([Buffer.from(header), randomBytes(payload)]));
}

export function idOf(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

/** A session id of version 7, made now. */
export function newSession(): string {
  const random = randomBytes(10).toString('hex');
  const time = Date.now().toString(16).padStart(12, '0');
  const hex = `${time}7${random.slice(0, 3)}8${random.slice(3, 18)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
