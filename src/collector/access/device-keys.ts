import { fingerprintOf, readPublicKey } from '../../trace/signature';

export interface EnrolledKey {
  publicKey: string;
  /** Wall-clock milliseconds since the epoch. */
  enrolledAt: number;
}

/** The part of the catalog that holds what devices sign with. */
export interface DeviceKeyTable {
  /** Keeps a device's first key. @returns the one that is kept, which is another when there was one before */
  enrolKey(device: string, publicKey: string, at: number): Promise<EnrolledKey>;
  keyOf(device: string): Promise<EnrolledKey | undefined>;
}

/** A device's key, ready to check signatures with. */
export interface DeviceKey {
  key: CryptoKey;
  fingerprint: string;
}

/** The one key that each device signs with, for as long as it keeps its id. */
export class DeviceKeys {
  readonly #table: DeviceKeyTable;
  /** By device. No key is ever replaced, so none goes stale. */
  readonly #seen = new Map<string, DeviceKey>();

  constructor(table: DeviceKeyTable) {
    this.#table = table;
  }

  /** @returns the key that the device has now: the given one, or the other one that it enrolled before */
  async enrol(device: string, publicKey: string): Promise<EnrolledKey> {
    return this.#table.enrolKey(device, publicKey, Date.now());
  }

  /** Undefined for a device that has enrolled none. */
  async of(device: string): Promise<DeviceKey | undefined> {
    const seen = this.#seen.get(device);
    if (seen) return seen;
    const enrolled = await this.#table.keyOf(device);
    if (!enrolled) return undefined;
    const { publicKey } = enrolled;
    const found = { key: await readPublicKey(publicKey), fingerprint: await fingerprintOf(publicKey) };
    this.#seen.set(device, found);
    return found;
  }
}
