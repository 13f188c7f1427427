import * as z from 'zod';
import { deviceId } from '../trace/primitives';
import { enrolmentText } from '../trace/signature';
import type { DeviceKey } from './device-key';
import { DeliveryError } from './errors';
import { ask, endpoint, type Fetch } from './http';
import type { Store } from './store/store';

const reply = z.object({ device: deviceId, credential: z.string().min(1) });

interface Dependencies {
  store: Store;
  fetch: Fetch;
  deviceKey: DeviceKey;
}

/** Where this device is enrolled. */
export interface Collector {
  collectorUrl: string;
  enrollmentToken: string;
}

/** The device's right to deliver: asked for once with the admin's token, kept for this one collector. */
export class Enrolment {
  readonly #store: Store;
  readonly #fetch: Fetch;
  readonly #deviceKey: DeviceKey;

  constructor({ store, fetch, deviceKey }: Dependencies) {
    this.#store = store;
    this.#fetch = fetch;
    this.#deviceKey = deviceKey;
  }

  /**
   * The credential for a collector; enrols when there is none yet, or when the collector was never given the key that
   * this device signs with.
   * @throws DeliveryError when the device cannot enrol now
   */
  async credential(collector: Collector): Promise<string> {
    const publicKey = await this.#deviceKey.publicKey();
    const known = await this.#store.read(({ values }) => values.get('credential'));
    const holds = known?.collectorUrl === collector.collectorUrl && known.publicKey === publicKey;
    return holds ? known.credential : this.#enrol(collector, publicKey);
  }

  /** The collector no longer knows the credential. */
  async forget(): Promise<void> {
    await this.#store.write('strict', ['values'], ({ values }) => values.remove('credential'));
  }

  async #enrol({ collectorUrl, enrollmentToken }: Collector, publicKey: string): Promise<string> {
    if (!enrollmentToken)
      throw new DeliveryError(
        { code: 'enrolment-token-missing' },
        'This device is not enrolled, and the policy sets no enrolment token.',
      );
    const device = await this.#device();
    const proof = await this.#deviceKey.sign(enrolmentText(device));
    const response = await ask(this.#fetch, endpoint(collectorUrl, 'v1/enroll'), {
      method: 'POST',
      headers: { authorization: `Bearer ${enrollmentToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ device, publicKey, proof }),
    });
    if (!response.ok)
      throw new DeliveryError(
        { code: 'enrolment-refused', status: response.status },
        `The collector did not enrol this device (${response.status}).`,
      );
    const parsed = reply.safeParse(response.body);
    if (!parsed.success || parsed.data.device !== device) {
      throw new DeliveryError(
        { code: 'wrong-answer' },
        'The collector answered the enrolment with something else.',
      );
    }
    const { credential } = parsed.data;
    await this.#store.write('strict', ['values'], ({ values }) =>
      values.set('credential', { collectorUrl, credential, publicKey }),
    );
    return credential;
  }

  /** Sessions make the device's id; nothing can be delivered before there was one. */
  async #device(): Promise<string> {
    const device = await this.#store.read(({ values }) => values.get('device'));
    if (!device) {
      throw new DeliveryError({ code: 'this-device' }, 'This device has no id yet: it has recorded nothing.');
    }
    return device;
  }
}
