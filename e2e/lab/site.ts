import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Site {
  /** `http://localhost:PORT` */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves pages by path on this machine. What is not there is 404.
 * @param headers sent with each
 */
export async function serve(
  respond: (path: string, request: IncomingMessage) => string | undefined,
  headers: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const html = respond(new URL(request.url ?? '/', 'http://localhost').pathname, request);
    const type = { 'content-type': 'text/html; charset=utf-8' };
    response.writeHead(html === undefined ? 404 : 200, { ...type, ...headers });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test site has no port.');
  return {
    url: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
