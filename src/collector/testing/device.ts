import { randomUUID } from 'node:crypto';
import { idOf, newSession } from './batches';

export interface Put {
  bytes: Uint8Array<ArrayBuffer>;
  seq?: number | string;
  session?: string;
  /** Left out: none for batch 0, else one that nobody has seen. */
  prev?: string;
  id?: string;
  headers?: Record<string, string>;
}

/** What an enrolled device does, over real HTTP. */
export class TestDevice {
  readonly id: string;
  readonly url: string;
  readonly credential: string;
  readonly session: string;

  private constructor(url: string, id: string, credential: string, session = newSession()) {
    this.url = url;
    this.id = id;
    this.credential = credential;
    this.session = session;
  }

  static async enroll(url: string, token: string, id: string = randomUUID()): Promise<TestDevice> {
    const response = await fetch(`${url}/v1/enroll`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ device: id }),
    });
    const body: unknown = await response.json();
    if (response.status !== 201) throw new Error(`not enrolled: ${JSON.stringify(body)}`);
    return new TestDevice(url, id, String(Object(body).credential));
  }

  /** The same device speaking to a collector that came back at another address. */
  at(url: string): TestDevice {
    return new TestDevice(url, this.id, this.credential, this.session);
  }

  put({
    bytes,
    seq = 0,
    session = this.session,
    prev = seq === 0 ? 'none' : idOf(Buffer.from(`before ${seq}`)),
    id = idOf(bytes),
    headers,
  }: Put): Promise<Response> {
    return fetch(`${this.url}/v1/batches/${id}`, {
      method: 'PUT',
      headers: { ...this.headers(seq, session, prev), ...headers },
      body: bytes,
    });
  }

  headers(seq: number | string = 0, session = this.session, prev = 'none'): Record<string, string> {
    return {
      authorization: `Bearer ${this.credential}`,
      'content-type': 'application/octet-stream',
      'candor-session': session,
      'candor-seq': String(seq),
      'candor-prev': prev,
    };
  }
}
