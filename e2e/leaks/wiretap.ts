import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** Stands before the collector and keeps every byte that it is sent. */
export class Wiretap {
  /** One entry a request: method, address and headers, then the body; one character a byte. */
  readonly requests: string[] = [];
  readonly #server = createServer((request, response) => void this.#pass(request, response));
  readonly #target: string;

  private constructor(target: string) {
    this.#target = target;
  }

  static async before(target: string): Promise<Wiretap> {
    const tap = new Wiretap(target);
    await new Promise<void>((resolve) => tap.#server.listen(0, '127.0.0.1', resolve));
    return tap;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The wiretap has no port.');
    return `http://127.0.0.1:${address.port}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', rawHeaders } = request;
    const body = await buffer(request);
    this.requests.push(`${method} ${url}\n${rawHeaders.join('\n')}\n${body.toString('latin1')}`);
    const answer = await fetch(new URL(url, this.#target), {
      method,
      headers: forwarded(request),
      ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
    });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  }
}

/** Without those that belong to one connection. */
function forwarded({ headers }: IncomingMessage): Record<string, string> {
  const passed = Object.entries(headers).filter(([name]) => !/^(host|connection|content-length)$/.test(name));
  return Object.fromEntries(passed.map(([name, value]) => [name, String(value)]));
}
