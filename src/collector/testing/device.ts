import { randomUUID } from 'node:crypto';
import { batchText, enrolmentText, newDeviceKey, sign } from '../../trace/signature';
import { idOf, newSession } from './batches';

export interface Put {
  bytes: Uint8Array<ArrayBuffer>;
  seq?: number | string;
  session?: string;
  /** Left out: none for batch 0, else one that nobody has seen. */
  prev?: string;
  id?: string;
  /** Takes the place of the right one; null sends none. */
  signature?: string | null;
  headers?: Record<string, string>;
}

/** Where a batch belongs. */
interface Place {
  id: string;
  session: string;
  seq: number | string;
  prev: string;
}

type Key = Awaited<ReturnType<typeof newDeviceKey>>;

/** What an enrolled device does, over real HTTP. */
export class TestDevice {
  readonly id: string;
  readonly url: string;
  readonly credential: string;
  readonly session: string;
  readonly key: Key;

  private constructor(url: string, id: string, credential: string, key: Key, session = newSession()) {
    this.url = url;
    this.id = id;
    this.credential = credential;
    this.key = key;
    this.session = session;
  }

  /** @param like a device that enrols again */
  static async enroll(
    url: string,
    token: string,
    like?: Pick<TestDevice, 'id' | 'key'>,
  ): Promise<TestDevice> {
    const { id, key } = like ?? { id: randomUUID(), key: await newDeviceKey() };
    const response = await fetch(`${url}/v1/enroll`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(await enrolment(id, key)),
    });
    const body: unknown = await response.json();
    if (response.status !== 201) throw new Error(`not enrolled: ${JSON.stringify(body)}`);
    return new TestDevice(url, id, String(Object(body).credential), key);
  }

  /** The same device speaking to a collector that came back at another address. */
  at(url: string): TestDevice {
    return new TestDevice(url, this.id, this.credential, this.key, this.session);
  }

  async put({
    bytes,
    seq = 0,
    session = this.session,
    prev = seq === 0 ? 'none' : idOf(Buffer.from(`before ${seq}`)),
    id = idOf(bytes),
    signature,
    headers,
  }: Put): Promise<Response> {
    const { 'candor-signature': _, ...unsigned } = this.headers(seq, session, prev);
    const signed = signature === undefined ? await this.sign({ id, session, seq, prev }) : signature;
    return fetch(`${this.url}/v1/batches/${id}`, {
      method: 'PUT',
      headers: {
        ...unsigned,
        ...(signed === null ? {} : { 'candor-signature': signed }),
        ...headers,
      },
      body: bytes,
    });
  }

  /** The signature of a batch of this device at that place. */
  sign({ id, session, seq, prev }: Place): Promise<string> {
    const link = { session, seq: Number(seq), prev: prev === 'none' ? null : prev, hash: id };
    return sign(this.key.privateKey, batchText(link));
  }

  /** Signed in form alone: for requests that are refused before their signature is looked at. */
  headers(seq: number | string = 0, session = this.session, prev = 'none'): Record<string, string> {
    return {
      authorization: `Bearer ${this.credential}`,
      'content-type': 'application/octet-stream',
      'candor-session': session,
      'candor-seq': String(seq),
      'candor-prev': prev,
      'candor-signature': 'A'.repeat(86),
    };
  }
}

/** What a device sends to enrol. */
export async function enrolment(device: string, { privateKey, publicKey }: Key) {
  return { device, publicKey, proof: await sign(privateKey, enrolmentText(device)) };
}
