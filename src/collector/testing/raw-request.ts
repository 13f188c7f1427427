import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  head: string;
  body: string;
}

/**
 * Sends exactly these bytes over a socket and reads one answer, without the manners of an HTTP client.
 * @param end whether to close our side after the text, as a client that dies does
 * @returns undefined when the connection ended without an answer
 */
export function rawRequest(
  url: string,
  text: string | Uint8Array,
  end = false,
): Promise<RawAnswer | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => (end ? socket.end(text) : socket.write(text)));
    let received = '';
    const settle = () => {
      socket.destroy();
      resolve(parseAnswer(received));
    };
    socket.setEncoding('utf8').on('data', (chunk) => {
      received += chunk;
      if (isWhole(received)) settle();
    });
    socket.on('end', settle).on('error', (error) => (received ? settle() : reject(error)));
  });
}

/** The head of a request with these headers, up to and including the empty line. */
export function requestHead(method: string, path: string, headers: Record<string, string>): string {
  const lines = Object.entries({ host: 'collector', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

function parseAnswer(text: string): RawAnswer | undefined {
  const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return status === undefined ? undefined : { status: Number(status), head: head.toLowerCase(), body };
}

function isWhole(text: string): boolean {
  const length = /^content-length: (\d+)/im.exec(text)?.[1];
  const start = text.indexOf('\r\n\r\n');
  return length !== undefined && start >= 0 && Buffer.byteLength(text.slice(start + 4)) >= Number(length);
}
