import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import CDP from 'chrome-remote-interface';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  EvaluationFailed,
  evaluateInWorker,
  extensionId,
  findBrowser,
  launchBrowser,
  WorkerUnreachable,
} from './index';

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const id = extensionId(key);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-browser-'));
  const manifest = {
    manifest_version: 3,
    name: 'Fixture',
    version: '1',
    key,
    background: { service_worker: 'worker.js' },
  };
  await mkdir(join(folder, 'extension'));
  await writeFile(join(folder, 'extension', 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, 'extension', 'worker.js'),
    'globalThis.answer = () => Promise.resolve({ n: 42 });',
  );
});

afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

describe.each(['flag', 'cdp'] as const)(
  'a headless browser that loads the extension by %s',
  (loadsUnpacked) => {
    async function launch() {
      const browser = { ...(await findBrowser({ install: false })), loadsUnpacked };
      const options = {
        extension: join(folder, 'extension'),
        profile: join(folder, loadsUnpacked),
        headless: true,
      };
      return launchBrowser({ ...options, browser, url: 'about:blank' });
    }

    it('answers from its worker, wakes it, lets Playwright in, and closes by itself', {
      timeout: 60_000,
    }, async () => {
      const launched = await launch();
      try {
        expect(await evaluateInWorker(launched.port, id, 'answer()')).toEqual({ n: 42 });
        await expect(evaluateInWorker(launched.port, id, 'missing()')).rejects.toThrow(EvaluationFailed);
        const playwright = await chromium.connectOverCDP(launched.wsEndpoint);
        expect(playwright.contexts()[0]?.pages().length).toBeGreaterThan(0);
        expect(await evaluateInWorker(launched.port, id, 'answer()')).toEqual({ n: 42 });
        await playwright.close();
        await stopWorker(launched.port);
        expect(await evaluateInWorker(launched.port, id, 'answer()')).toEqual({ n: 42 });
        await expect(evaluateInWorker(launched.port, 'a'.repeat(32), '1', 500)).rejects.toThrow(
          WorkerUnreachable,
        );
      } finally {
        const started = Date.now();
        expect(await launched.close()).toEqual({ code: 0, signal: null });
        expect(Date.now() - started).toBeLessThan(5_000);
      }
    });
  },
);

async function stopWorker(port: number) {
  const targets = await CDP.List({ host: '127.0.0.1', port });
  const worker = targets.find(({ type }) => type === 'service_worker');
  if (worker) await CDP.Close({ host: '127.0.0.1', port, id: worker.id });
}
