import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret: 32 random bytes in base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret: its SHA-256 in lower-case hexadecimal. It has 256 random bits, so no salt is needed. */
export function digest(secret: string): string {
  return hash('sha256', secret);
}

/** Compares a presented secret with a kept digest in constant time. */
export function isSecret(presented: string, kept: string): boolean {
  return timingSafeEqual(Buffer.from(digest(presented), 'hex'), Buffer.from(kept, 'hex'));
}

/** The secret of an `Authorization: Bearer …` header (RFC 6750); undefined when there is none. */
export function bearer(header: string | undefined): string | undefined {
  return /^Bearer +([\w~+/.-]+=*)$/i.exec(header ?? '')?.[1];
}
