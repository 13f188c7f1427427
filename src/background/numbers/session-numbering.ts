import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { type Numbering, NumbersInMemory } from '../../privacy/numbering';
import type { StorageArea } from '../browser-api';
import type { Log } from '../log';
import { Serial } from '../serial';
import { partsFrom, type StoredNumbers } from './stored-numbers';

/**
 * So many values of a session get a number; those after are told as `⟦email⟧`. Some 60 bytes each: a session takes 1.2 MB
 * of the 10 MB that `storage.session` has, and two sessions are there at once at most.
 */
const MOST = 20_000;
/** Characters of a digest: 128 bits of the HMAC. */
const DIGEST_LENGTH = 32;

interface Dependencies {
  memory: StorageArea;
  log: Log;
}

/** Of one session: which value has which number. Of values, only their HMAC-SHA-256 with the session's key is kept. */
export class SessionNumbering {
  readonly #of: Dependencies;
  readonly #session: string;
  readonly #stored: StoredNumbers;
  readonly #numbering: NumbersInMemory;
  readonly #serial = new Serial();
  /** How many values are stored: the first so many. */
  #saved: number;
  #isEnded = false;

  /** @param most so many values get a number at most */
  constructor(dependencies: Dependencies, session: string, stored: StoredNumbers, most = MOST) {
    this.#of = dependencies;
    this.#session = session;
    this.#stored = stored;
    this.#saved = stored.numbers.size;
    this.#numbering = new NumbersInMemory(digestWith(stored.key), stored.numbers, most);
  }

  /**
   * Redacts with this numbering. When its numbers cannot be stored they are taken back, and it is redacted once more: what
   * is new gets none from then on. So no life of the worker gives a number to another value than the one before did.
   * @param redact may be called twice
   * @returns what it made, once every number in that is stored
   */
  async during<T>(redact: (numbering: Numbering) => T): Promise<T> {
    const wasEnded = this.#isEnded;
    const redacted = redact(this.#numbering);
    await this.#serial.run(() => this.#save());
    return this.#isEnded === wasEnded ? redacted : redact(this.#numbering);
  }

  async #save(): Promise<void> {
    const { size } = this.#stored.numbers;
    if (size === this.#saved) return;
    try {
      await this.#of.memory.set(partsFrom(this.#saved, this.#session, this.#stored));
      this.#saved = size;
    } catch (error) {
      this.#of.log.failed('numbers', error);
      this.#isEnded = true;
      this.#numbering.endAt(this.#saved);
    }
  }
}

/** Key of a new session. */
export function newKey(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
}

/** @param key in hexadecimal */
function digestWith(key: string): (text: string) => string {
  const keyed = hmac.create(sha256, hexToBytes(key));
  const encoder = new TextEncoder();
  return (text) => bytesToHex(keyed.clone().update(encoder.encode(text)).digest()).slice(0, DIGEST_LENGTH);
}
