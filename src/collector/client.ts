import type * as z from 'zod';
import { sha256Hex } from '../trace/hash';
import {
  type BatchSummary,
  batchesReply,
  MAX_PAGE,
  problem,
  type SessionBatches,
  type SessionDevice,
  type SessionSummary,
  sessionsReply,
} from './wire';

export type { BatchSummary, SessionDevice, SessionSummary };

export interface CollectorClientOptions {
  /** Base address of the collector, such as `http://127.0.0.1:8200`. */
  url: string;
  /** The researcher token. */
  token: string;
}

/** The collector refused, could not be reached, or answered something else than its API says. */
export class CollectorError extends Error {
  override readonly name = 'CollectorError';
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** What is wrong and what to do, in the collector's words. */
  readonly detail: string;

  constructor(status: number, detail: string, options?: ErrorOptions) {
    super(status === 0 ? detail : `The collector answered ${status}: ${detail}`, options);
    this.status = status;
    this.detail = detail;
  }
}

/** Reads a collector with the researcher's token. Every read is written to the collector's audit log. */
export class CollectorClient {
  readonly #base: string;
  readonly #token: string;

  constructor({ url, token }: CollectorClientOptions) {
    this.#base = url.endsWith('/') ? url : `${url}/`;
    this.#token = token;
  }

  /** All sessions, oldest first. @throws CollectorError */
  async sessions(): Promise<SessionSummary[]> {
    const sessions: SessionSummary[] = [];
    let cursor: string | null = null;
    do {
      const query = new URLSearchParams({ limit: String(MAX_PAGE), ...(cursor ? { cursor } : {}) });
      const page: z.infer<typeof sessionsReply> = await this.#json(`v1/sessions?${query}`, sessionsReply);
      sessions.push(...page.sessions);
      cursor = page.next;
    } while (cursor);
    return sessions;
  }

  /** The batches of a session in order of sequence number. @throws CollectorError, status 404 for an unknown session */
  async batches(session: string): Promise<BatchSummary[]> {
    return (await this.session(session)).batches;
  }

  /** The same with the device that sent them, and the key that it signs with. @throws CollectorError */
  session(session: string): Promise<SessionBatches> {
    return this.#json(`v1/sessions/${encodeURIComponent(session)}/batches`, batchesReply);
  }

  /**
   * The sealed bytes of a batch, checked against its id.
   * @throws CollectorError, status 404 for an unknown batch
   */
  async batch(id: string): Promise<Uint8Array> {
    const response = await this.#get(`v1/batches/${encodeURIComponent(id)}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if ((await sha256Hex(bytes)) === id) return bytes;
    throw new CollectorError(
      response.status,
      `batch ${id} arrived with other bytes than its id says. Fetch it again; if it stays so, check the disk.`,
    );
  }

  async #json<S extends z.ZodType>(path: string, schema: S): Promise<z.infer<S>> {
    const response = await this.#get(path);
    const parsed = schema.safeParse(await response.json().catch(() => undefined));
    if (parsed.success) return parsed.data;
    throw new CollectorError(
      response.status,
      `its answer to ${path} does not follow the API. Check that the address is a collector's and its version.`,
    );
  }

  async #get(path: string): Promise<Response> {
    const response = await this.#fetch(path);
    if (response.ok) return response;
    const parsed = problem.safeParse(await response.json().catch(() => undefined));
    throw new CollectorError(response.status, parsed.success ? parsed.data.detail : response.statusText);
  }

  async #fetch(path: string): Promise<Response> {
    try {
      return await fetch(new URL(path, this.#base), { headers: { authorization: `Bearer ${this.#token}` } });
    } catch (cause) {
      const detail = `No collector answers at ${this.#base}. Check the address and that the collector is running.`;
      throw new CollectorError(0, detail, { cause });
    }
  }
}
