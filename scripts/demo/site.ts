// A web application to visit: Swagger UI as its package ships it, with a small interface to describe.

import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { api, pets } from './api';

export interface DemoSite {
  /** A page with Swagger UI in a frame, and a link to the whole of it. */
  url: string;
  close(): Promise<void>;
}

interface Answer {
  type: string;
  body: string | Uint8Array;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};
const shippedFolder = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));
const html = 'text/html; charset=utf-8';
const json = 'application/json; charset=utf-8';

/** What its own page asks for instead of an address on the internet. */
const initializer = `window.onload = () => {
  window.ui = SwaggerUIBundle({
    url: '/openapi.json',
    dom_id: '#swagger-ui',
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: 'StandaloneLayout',
  });
};
`;

/** A page that holds Swagger UI in a frame. */
const framed = `<!doctype html>
<html lang="en">
<title>The pet shop in a frame</title>
<h1>The pet shop, framed</h1>
<p><label>Your notes <input name="notes"></label> <a href="/">See the whole</a></p>
<iframe title="Pet shop" src="/" width="1000" height="500"></iframe>
</html>
`;

/** Serves on a free port of this machine. */
export async function startDemoSite(): Promise<DemoSite> {
  const server = createServer((request, response) => {
    void answer(new URL(request.url ?? '/', 'http://localhost'), response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://localhost:${portOf(server)}/framed`, close: () => closeServer(server) };
}

async function answer(url: URL, response: ServerResponse): Promise<void> {
  const found = await find(url);
  if (found) response.writeHead(200, { 'content-type': found.type }).end(found.body);
  else response.writeHead(404).end();
}

async function find({ pathname, searchParams }: URL): Promise<Answer | undefined> {
  if (pathname === '/framed') return { type: html, body: framed };
  if (pathname === '/openapi.json') return { type: json, body: JSON.stringify(api) };
  if (pathname === '/api/pets')
    return { type: json, body: JSON.stringify(pets(searchParams.get('name') ?? '')) };
  if (pathname === '/swagger-initializer.js') return { type: 'text/javascript', body: initializer };
  return shipped(pathname === '/' ? 'index.html' : pathname.slice(1));
}

/** A file of the package; it has no folders, so a name with a slash is none of them. */
async function shipped(name: string): Promise<Answer | undefined> {
  const type = types[extname(name)];
  if (type === undefined || !/^[\w.-]+$/.test(name)) return undefined;
  const body = await readFile(join(shippedFolder, name)).catch(() => undefined);
  return body && { type, body };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
