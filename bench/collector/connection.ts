import { hash } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { fakeSealed, newSession } from '../../src/collector/testing/batches';
import { batchText, sign } from '../../src/trace/signature';

/** One kept-alive connection of a device, on a bare socket: an HTTP client would cost more than the server it loads. */
export class Connection {
  readonly #socket: Socket;
  readonly #head: string;
  readonly #bytes: Buffer;
  readonly #session: string;
  readonly #key: CryptoKey;
  #seq = 0;
  #prev = 'none';
  #received = '';
  #answered: (() => void) | undefined;
  #broken: Error | undefined;

  private constructor(socket: Socket, head: string, bytes: Buffer, session: string, key: CryptoKey) {
    this.#socket = socket;
    this.#head = head;
    this.#bytes = bytes;
    this.#session = session;
    this.#key = key;
    socket.setNoDelay(true).setEncoding('latin1');
    socket.on('data', (text) => this.#hear(String(text)));
    socket.on('close', () => this.#fail('The server closed the connection.'));
    socket.on('error', (error) => this.#fail(error.message));
  }

  static async open(url: string, credential: string, key: CryptoKey, size: number): Promise<Connection> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const bytes = Buffer.from(fakeSealed(size - fakeSealed(0).length));
    const session = newSession();
    const head = [
      ` HTTP/1.1\r\nhost: ${host}`,
      `authorization: Bearer ${credential}`,
      'content-type: application/octet-stream',
      `content-length: ${bytes.length}`,
      `candor-session: ${session}`,
    ];
    return new Connection(socket, head.join('\r\n'), bytes, session, key);
  }

  /** @returns milliseconds from the first byte sent to the last one received. @throws when it is not answered by 200 */
  async upload(): Promise<number> {
    // Other bytes each time, and so another batch.
    this.#bytes.writeUInt32BE(this.#seq, this.#bytes.length - 4);
    const id = hash('sha256', this.#bytes);
    const prev = this.#prev === 'none' ? null : this.#prev;
    const signed = batchText({ session: this.#session, seq: this.#seq, prev, hash: id });
    const own = [
      `candor-seq: ${this.#seq}`,
      `candor-prev: ${this.#prev}`,
      `candor-signature: ${await sign(this.#key, signed)}`,
    ];
    const answer = new Promise<void>((resolve) => {
      this.#answered = resolve;
    });
    const started = performance.now();
    this.#socket.cork();
    this.#socket.write(`PUT /v1/batches/${id}${this.#head}\r\n${own.join('\r\n')}\r\n\r\n`);
    this.#socket.write(this.#bytes);
    this.#socket.uncork();
    await answer;
    if (this.#broken) throw this.#broken;
    this.#seq += 1;
    this.#prev = id;
    return performance.now() - started;
  }

  close(): void {
    this.#socket.removeAllListeners('close').destroy();
  }

  #hear(text: string): void {
    this.#received += text;
    const end = this.#received.indexOf('\r\n\r\n');
    const length = /^content-length: (\d+)/im.exec(this.#received)?.[1];
    if (end < 0 || this.#received.length < end + 4 + Number(length ?? 0)) return;
    if (!this.#received.startsWith('HTTP/1.1 200')) this.#fail(`The server refused: ${this.#received}`);
    this.#received = '';
    this.#answered?.();
  }

  #fail(message: string): void {
    this.#broken ??= new Error(message);
    this.#answered?.();
  }
}
