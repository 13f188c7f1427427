import { access, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Arm } from './arms';

/** What people work with: lists, an editor, charts, a site. */
const SUITES = [
  'TodoMVC-React',
  'TodoMVC-jQuery',
  'TodoMVC-WebComponents',
  'Editor-CodeMirror',
  'Charts-observable-plot',
  'NewsSite-Next',
];
const MINUTE_MS = 60_000;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** A checkout of Speedometer 3 (https://github.com/WebKit/Speedometer), served on this machine. */
export class Speedometer {
  readonly parts = SUITES;

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {}

  /** @throws when the folder has no `index.html` */
  static async open(folder: string): Promise<Speedometer> {
    await access(join(folder, 'index.html'));
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = join(folder, normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
      readFile(file).then(
        (content) => {
          response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
          response.end(content);
        },
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return new Speedometer(server, typeof address === 'object' && address ? address.port : 0);
  }

  /** Runs every suite once; gives milliseconds by suite. */
  async run(arm: Arm): Promise<Map<string, number>> {
    const page = await arm.page();
    const options = `startAutomatically&iterationCount=1&suites=${SUITES.join()}`;
    await page.goto(`http://localhost:${this.port}/index.html?${options}`);
    await page.waitForFunction('globalThis.benchmarkClient?.hasFinished()', undefined, {
      timeout: 5 * MINUTE_MS,
    });
    const told = await page.evaluate<Record<string, number>>(
      'Object.fromEntries(Object.entries(benchmarkClient.metrics).map(([name, { mean }]) => [name, mean]))',
    );
    return new Map(SUITES.map((name) => [name, told[name] ?? Number.NaN]));
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
