import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lab } from './lab/lab';
import { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';

const PAGE = '<!doctype html><title>Spoofer</title><button id=b>Real</button>';
const FORGED = 'Forged by somebody else';

let folder: string;
let site: Site;
let lab: Lab;
let lines: Lines;
/** What came back to each message: an answer, or undefined. */
let fromExtension: unknown[];
let fromPage: unknown[];

/** All that anybody could want to tell the worker: of the popup, and of a recorder. */
function messages(session: string, page: number): object[] {
  const clock = { wall: Date.now(), mono: 1 };
  const line = { t: 1, type: 'title', title: FORGED };
  const document = randomUUID();
  return [
    ...['state', 'pause', 'resume', 'acknowledge'].map((kind) => ({ kind })),
    { kind: 'stop' },
    { kind: 'chunk', session, page, document, seq: 0, clock, lines: [line], counts: {} },
  ];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-beside-'));
  const beside = await writeOther(join(folder, 'other'));
  site = await serve((path) => (path === '/' ? PAGE : undefined));
  lab = await Lab.open({}, beside);
  const page = await lab.context.newPage();
  await page.goto(site.url);
  await lab.recorded();
  const before = new Lines(await lab.readBack());
  const start = before.of('page')[0];
  const [read] = await lab.readBack();
  const forged = messages(read?.session ?? '', start?.page ?? 1);

  const other = lab.context.serviceWorkers().find((worker) => !worker.url().includes(lab.extensionId));
  if (!other) throw new Error('The other extension has no worker.');
  fromExtension = await other.evaluate(sendAll, { to: lab.extensionId, messages: forged });
  fromPage = await page.evaluate(postAll, { to: lab.extensionId, messages: forged });
  await page.click('#b');
  lines = new Lines(await lab.finish());
});
afterAll(async () => {
  await lab?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** An extension with a worker, and nothing else. */
async function writeOther(other: string): Promise<string> {
  const manifest = {
    manifest_version: 3,
    name: 'Other',
    version: '1',
    background: { service_worker: 'worker.js' },
  };
  await mkdir(other);
  await writeFile(join(other, 'worker.js'), '');
  await writeFile(join(other, 'manifest.json'), JSON.stringify(manifest));
  return other;
}

/** Runs in the other extension: by message and by port. */
async function sendAll({ to, messages }: { to: string; messages: object[] }): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const message of messages) {
    answers.push(await chrome.runtime.sendMessage(to, message).catch(() => undefined));
  }
  for (const message of messages) {
    const port = chrome.runtime.connect(to, { name: 'popup' });
    answers.push(
      await new Promise((resolve) => {
        port.onMessage.addListener(resolve);
        port.onDisconnect.addListener(() => resolve(undefined));
        port.postMessage(message);
      }),
    );
  }
  return answers;
}

/** Runs in the page: to the extension if it may, and to whoever listens on its own window. */
async function postAll({ to, messages }: { to: string; messages: object[] }): Promise<unknown[]> {
  const answers: unknown[] = [];
  const runtime = 'chrome' in window ? chrome.runtime : undefined;
  for (const message of messages) {
    answers.push(await runtime?.sendMessage(to, message).catch(() => undefined));
    const heard = new Promise((resolve) => {
      addEventListener('message', ({ data }) => data !== message && resolve(undefined), { once: true });
    });
    window.postMessage(message, '*');
    document.dispatchEvent(new CustomEvent('message', { detail: message }));
    answers.push(await heard);
  }
  return answers;
}

describe('the worker', () => {
  it('answers no other extension, by message or by port', () => {
    expect(fromExtension).toHaveLength(12);
    expect(fromExtension.filter((answer) => answer !== undefined && answer !== null)).toEqual([]);
  });

  it('answers no page', () => {
    expect(fromPage).toHaveLength(12);
    expect(fromPage.filter((answer) => answer !== undefined)).toEqual([]);
  });

  it('goes on recording, and records nothing that was said by others', () => {
    expect(lines.problems).toEqual([]);
    expect(lines.of('click').map((click) => lines.nameOf(click))).toEqual(['Real']);
    expect(lines.of('end').map(({ reason }) => reason)).not.toContain('pause');
    expect(JSON.stringify(lines.all)).not.toContain(FORGED);
  });
});
