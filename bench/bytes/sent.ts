import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { type Site, serve } from '../../e2e/lab/site';
import { type Item, replayItems, unpacked } from './envelope';

/** What a recorder has told of a session. Bytes. */
export interface Told {
  /** As text. */
  raw: number;
  /** All of it, compressed in one go with zlib's default: the same cut for all. */
  gzip: number;
  /** As the recorder cuts and compresses it itself. */
  wire: number;
}

export function toldOf(texts: readonly (string | Buffer)[], wire: number): Told {
  const all = Buffer.concat(texts.map((text) => Buffer.from(text)));
  return { raw: all.length, gzip: gzipSync(all).length, wire };
}

/** Serves a page, and takes what its recorder posts. */
export class Receiver {
  readonly #posted: { path: string; body: Promise<Buffer> }[] = [];

  private constructor(private readonly html: string) {}

  static async open(html: string): Promise<{ receiver: Receiver; site: Site }> {
    const receiver = new Receiver(html);
    return { receiver, site: await serve((path, request) => receiver.#respond(path, request)) };
  }

  async told(): Promise<Told> {
    const items = await Promise.all(this.#posted.map(async ({ path, body }) => itemsOf(path, await body)));
    return toldOf(
      items.flat().map(({ raw }) => raw),
      items.flat().reduce((sum, { wire }) => sum + wire, 0),
    );
  }

  #respond(path: string, request: IncomingMessage): string | undefined {
    if (request.method !== 'POST') return path === '/' ? this.html : undefined;
    this.#posted.push({ path, body: buffer(request) });
    return '';
  }
}

function itemsOf(path: string, body: Buffer): Item[] {
  return path.endsWith('/envelope/') ? replayItems(body) : [{ wire: body.length, raw: unpacked(body) }];
}
