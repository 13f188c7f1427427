import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseTrace, type Trace } from '../src/trace/trace-file';
import { type Site, serve } from './lab/site';

const candor = fileURLToPath(new URL('../bin/candor.mjs', import.meta.url));
const driver = fileURLToPath(new URL('./drive-by-port.mjs', import.meta.url));

/** The extension may have to be built first. */
const START_MS = 300_000;

const pages: Record<string, string> = {
  '/': `<!doctype html><title>Greeter</title><label>Name <input id="name"></label>
    <button onclick="hello.textContent = 'Hello ' + document.getElementById('name').value">Greet</button>
    <p id="hello"></p><a href="/next">Next</a>`,
  '/next': `<!doctype html><title>Next</title>
    <button onclick="said.textContent = 'Well done'">Done</button><p id="said"></p>`,
};

interface Ended {
  code: number | null;
  stdout: string;
}

describe('candor record, driven by another program over the debugging port', () => {
  let folder: string;
  let site: Site;
  let recorder: ChildProcess | undefined;
  let recorded: Ended;
  let trace: Trace;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'candor-by-port-'));
    site = await serve((path) => pages[path]);
    const port = String(await freePort());
    const out = join(folder, 'trace.jsonl');
    const child = run([
      candor,
      'record',
      site.url,
      '--headless',
      '--remote-debugging-port',
      port,
      '--out',
      out,
    ]);
    recorder = child;
    await lineOn(child, /^recording: /);
    const driven = await ended(run([driver, port]));
    expect(driven.code).toBe(0);
    child.kill('SIGINT');
    recorded = await ended(child);
    trace = parseTrace(await readFile(out, 'utf8'));
  }, START_MS);
  afterAll(async () => {
    if (recorder?.exitCode === null) recorder.kill();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('ends well and says what it has written', () => {
    expect(recorded.code).toBe(0);
    expect(JSON.parse(recorded.stdout.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
      session: trace.header.session,
      out: join(folder, 'trace.jsonl'),
      pages: 2,
      verified: true,
      complete: true,
    });
  });

  it('has recorded what the other program did', () => {
    const types = new Set(trace.lines.map((line) => line.type));
    for (const type of ['start', 'page', 'press', 'click', 'key', 'input', 'navigate', 'end']) {
      expect(types).toContain(type);
    }
    const names = trace.lines.flatMap((line) => (line.type === 'element' ? [line.name] : []));
    expect(names).toEqual(expect.arrayContaining(['Name', 'Greet', 'Next', 'Done']));
  });

  it('writes a trace that candor verify accepts', async () => {
    const verified = await ended(run([candor, 'verify', join(folder, 'trace.jsonl')]));
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringMatching(/^ok: /) });
  });
});

function run(args: string[]): ChildProcess {
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, stdout };
}

/** Waits for a line on standard error; a process that ends without it has failed. */
async function lineOn({ stderr }: ChildProcess, wanted: RegExp): Promise<void> {
  if (!stderr) throw new Error('The process has no standard error.');
  const seen: string[] = [];
  for await (const line of createInterface({ input: stderr })) {
    seen.push(line);
    if (wanted.test(line)) return;
  }
  throw new Error(`The process ended without ${wanted}:\n${seen.join('\n')}`);
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
