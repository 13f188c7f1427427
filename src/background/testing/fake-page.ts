import type { ChunkReply, Hello, IncomingChunk } from '../../messages/page';
import type { SheetReply } from '../../messages/sheet';
import type { Rig } from './rig';

/** A recorder in one document: it sends each chunk until it is told that it is stored. */
export class FakePage {
  readonly document = crypto.randomUUID();
  readonly #rig: Rig;
  readonly #url: string;
  #place: { session: string; page: number } | undefined;
  #seq = 0;
  #waiting: IncomingChunk | undefined;
  /** Marks of lines that the worker has said are stored. */
  readonly stored: number[] = [];

  constructor(rig: Rig, url = 'https://app.example/') {
    this.#rig = rig;
    this.#url = url;
  }

  get place(): { session: string; page: number } | undefined {
    return this.#place;
  }

  hello(changes: Partial<Hello> = {}): Hello {
    const now = this.#rig.time.now();
    return {
      kind: 'hello',
      document: this.document,
      url: this.#url,
      coverUrl: this.#url,
      title: 'A page',
      language: 'en',
      framePath: [],
      viewport: { width: 800, height: 600 },
      devicePixelRatio: 1,
      timeOrigin: now - 1000,
      navigation: 'load',
      selectors: { redact: '', block: '' },
      clock: { wall: now, mono: 1000 },
      ...changes,
    };
  }

  /** @returns whether it may record */
  async open(): Promise<boolean> {
    const reply = await this.#rig.greet(this.hello(), this.#url);
    this.#place = reply.record ? { session: reply.session, page: reply.page } : undefined;
    return reply.record;
  }

  chunk(seq: number, lines: Record<string, unknown>[]): IncomingChunk {
    const { session, page } = this.#place ?? { session: '', page: 0 };
    const clock = { wall: this.#rig.time.now(), mono: 5000 };
    return { kind: 'chunk', session, page, document: this.document, seq, clock, lines, counts: {} };
  }

  askForSheet(url: string, from = 0): Promise<SheetReply | undefined> {
    const { session, page } = this.#place ?? { session: '', page: 0 };
    return this.#rig.askForSheet({ kind: 'sheet', session, page, document: this.document, url, from });
  }

  /** Sends a line with this mark, after the one that waits for its answer. */
  async report(mark: number): Promise<void> {
    if (!this.#place) return;
    if (this.#waiting && !(await this.#deliver(this.#waiting))) return;
    this.#waiting = this.chunk(this.#seq, [marked(mark)]);
    this.#seq += 1;
    await this.#deliver(this.#waiting);
  }

  async #deliver(chunk: IncomingChunk): Promise<boolean> {
    const reply: ChunkReply = await this.#rig.deliver(chunk);
    if (reply.stored) {
      this.stored.push(...chunk.lines.map(({ x }) => Number(x)));
      this.#waiting = undefined;
    }
    if (reply.stop) {
      this.#place = undefined;
      this.#waiting = undefined;
    }
    return reply.stored;
  }
}

/** A line that can be told from all others. */
export function marked(mark: number, t = 4990): Record<string, unknown> {
  return { type: 'scroll', t, target: 1, x: mark, y: 0, cause: 'user' };
}
