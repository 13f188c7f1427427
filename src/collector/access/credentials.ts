import { digest, newSecret } from './secrets';

/** The part of the catalog that holds device credentials. */
export interface CredentialTable {
  addCredential(digest: string, device: string, at: number): Promise<void>;
  deviceOf(digest: string): Promise<string | undefined>;
}

/** Issues and checks what devices upload with. Only digests are kept. */
export class Credentials {
  readonly #table: CredentialTable;
  /** Digest to device. Credentials are never withdrawn yet; whatever withdraws one must also clear it here. */
  readonly #seen = new Map<string, string>();

  constructor(table: CredentialTable) {
    this.#table = table;
  }

  /**
   * A new credential for a device. Earlier ones stay valid: the answer to an enrolment can get lost, and a device that
   * enrols again may have uploads under way with the old one.
   */
  async issue(device: string): Promise<string> {
    const credential = newSecret();
    await this.#table.addCredential(digest(credential), device, Date.now());
    return credential;
  }

  /**
   * The device that a credential belongs to; undefined for none. Looking up by digest needs no constant time: how far
   * a comparison of digests got tells nothing about the secret.
   */
  async deviceOf(credential: string): Promise<string | undefined> {
    const key = digest(credential);
    const device = this.#seen.get(key) ?? (await this.#table.deviceOf(key));
    if (device !== undefined) this.#seen.set(key, device);
    return device;
  }
}
