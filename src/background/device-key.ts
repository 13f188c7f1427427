import { newDeviceKey, sign } from '../trace/signature';
import type { Store } from './store/store';
import type { Value } from './store/values';

/** The key that this device signs with: made once, kept in its store, and of no use outside this browser. */
export class DeviceKey {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** For the collector, which checks the signatures with it: `devicePublicKey`. */
  async publicKey(): Promise<string> {
    return (await this.#pair()).publicKey;
  }

  /** The signature of a text, `deviceSignature`. */
  async sign(text: string): Promise<string> {
    return sign((await this.#pair()).privateKey, text);
  }

  async #pair(): Promise<Value<'deviceKey'>> {
    return (await this.#store.read(({ values }) => values.get('deviceKey'))) ?? this.#make();
  }

  /** Two may be made at once, and the first that is stored is the key: strict, for a batch must not outlive its key. */
  async #make(): Promise<Value<'deviceKey'>> {
    const made = await newDeviceKey();
    return this.#store.write('strict', ['values'], async ({ values }) => {
      const there = await values.get('deviceKey');
      if (!there) await values.set('deviceKey', made);
      return there ?? made;
    });
  }
}
