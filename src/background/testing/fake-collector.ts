import { verifyChain } from '../../trace/chain';
import { type Batch, unpackBatch } from '../../trace/codec';
import { sha256Hex } from '../../trace/hash';
import { batchText, enrolmentText, isSignedBy, readPublicKey } from '../../trace/signature';
import { unsealed } from './fake-seal';

interface Stored {
  hash: string;
  seq: number;
  prev: string | null;
  sealed: Uint8Array;
  signature: string;
  /** Ids of the research keys, as they were sent. */
  keys: string | null;
}

/** What the next requests meet. `lost`: the batch is stored, but the answer does not arrive. */
export type Weather = 'fine' | 'down' | 500 | 'lost' | 401 | 409 | 'other';

/** A collector that takes each session's batches in order, as the real one does. */
export class FakeCollector {
  readonly sessions = new Map<string, Stored[]>();
  readonly requests: string[] = [];
  weather: Weather = 'fine';
  enrolled = 0;
  /** Answers wait for this. */
  patience: Promise<void> = Promise.resolve();
  #credential = '';
  #key: CryptoKey | undefined;
  /** Of devices that enrolled, in turn. */
  readonly publicKeys: string[] = [];

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    this.requests.push(`${init.method} ${new URL(url).pathname}`);
    await this.patience;
    if (this.weather === 'down') throw new TypeError('network');
    if (this.weather === 500) return Response.json({ title: 'broken' }, { status: 500 });
    if (url.endsWith('/v1/enroll')) return this.#enrol(init);
    return this.#put(url, init);
  };

  /** The credential is revoked. */
  revoke(): void {
    this.#credential = 'revoked';
  }

  /** Every batch of a session, opened. Throws when its chain is not whole. */
  async open(session: string): Promise<Batch[]> {
    const links = this.sessions.get(session) ?? [];
    const problems = await verifyChain(links);
    if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join(' '));
    return Promise.all(links.map(({ sealed }) => unpackBatch(unsealed(sealed))));
  }

  async #enrol(init: RequestInit): Promise<Response> {
    this.enrolled += 1;
    this.#credential = `credential ${this.enrolled}`;
    const { device, publicKey, proof } = JSON.parse(String(init.body));
    this.publicKeys.push(publicKey);
    this.#key = await readPublicKey(publicKey);
    if (!(await isSignedBy(this.#key, enrolmentText(device), proof)))
      return Response.json({ detail: 'proof' }, { status: 422 });
    return Response.json({ device, credential: this.#credential });
  }

  async #put(url: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.weather === 401 || headers.get('authorization') !== `Bearer ${this.#credential}`) {
      return Response.json({ title: 'unknown device' }, { status: 401 });
    }
    if (this.weather === 409) return Response.json({ detail: 'The weather is bad.' }, { status: 409 });
    const sealed = new Uint8Array(await new Response(init.body ?? null).arrayBuffer());
    const hash = await sha256Hex(sealed);
    if (!url.endsWith(hash)) return Response.json({ detail: 'hash' }, { status: 422 });
    const prev = headers.get('candor-prev') === 'none' ? null : headers.get('candor-prev');
    const session = headers.get('candor-session') ?? '';
    const seq = Number(headers.get('candor-seq'));
    const signature = headers.get('candor-signature') ?? '';
    const text = batchText({ session, seq, prev, hash });
    if (!this.#key || !(await isSignedBy(this.#key, text, signature)))
      return Response.json({ detail: 'signature' }, { status: 422 });
    const keys = headers.get('candor-keys');
    const answer = this.#store(session, { hash, seq, prev, sealed, signature, keys });
    if (this.weather === 'lost') throw new TypeError('network');
    return this.weather === 'other' ? Response.json({ id: 'other', seq: 0, duplicate: false }) : answer;
  }

  #store(session: string, batch: Stored): Response {
    const stored = this.sessions.get(session) ?? [];
    const duplicate = stored.some(({ hash }) => hash === batch.hash);
    const next = batch.seq === stored.length && batch.prev === (stored.at(-1)?.hash ?? null);
    if (!duplicate && !next) return Response.json({ detail: `not after ${stored.length}` }, { status: 409 });
    if (!duplicate) this.sessions.set(session, [...stored, batch]);
    return Response.json({ id: batch.hash, seq: batch.seq, duplicate });
  }
}
