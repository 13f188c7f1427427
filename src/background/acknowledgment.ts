import * as z from 'zod';
import type { StorageArea } from './browser-api';
import type { Time } from './time';

const KEY = 'acknowledgment';
const record = z.object({ at: z.number(), version: z.string() });

interface Dependencies {
  local: StorageArea;
  time: Time;
  version: string;
}

/** That the employee has read what is recorded, when, and in which version. */
export class Acknowledgment {
  readonly #of: Dependencies;
  #given = false;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  get given(): boolean {
    return this.#given;
  }

  /** What cannot be read counts as not given. */
  async load(): Promise<void> {
    const { [KEY]: stored } = await this.#of.local.get(KEY);
    this.#given = record.safeParse(stored).success;
  }

  /** Stores it first: what is not stored was not given. */
  async give(): Promise<void> {
    if (this.#given) return;
    const { local, time, version } = this.#of;
    await local.set({ [KEY]: { at: time.now(), version } });
    this.#given = true;
  }
}
