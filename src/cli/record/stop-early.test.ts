import { type ChildProcess, execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spawnCandor } from '../testing/run-candor';

/** Starting Node and its TypeScript loader takes a second; a busy machine takes many. */
const SLOW = { timeout: 120_000 };

describe('stopping candor record before its browser is up', SLOW, () => {
  let folder: string;
  let recorder: ChildProcess;
  let said: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'candor-stop-'));
    await mkdir(join(folder, 'tmp'));
    // A browser that says its version when something is written into the pipe.
    await promisify(execFile)('mkfifo', [join(folder, 'go')]);
    const browser = join(folder, 'browser');
    await writeFile(browser, '#!/bin/sh\nread line < "$(dirname "$0")/go"\necho Chromium 1.2.3.4\n', {
      mode: 0o755,
    });
    const out = ['--out', join(folder, 'trace.jsonl'), '--data', join(folder, 'data')];
    const env = { CHROME_PATH: browser, TMPDIR: join(folder, 'tmp'), TSX_DISABLE_CACHE: '1' };
    recorder = spawnCandor(['record', 'http://127.0.0.1:9/', ...out], folder, env);
    said = '';
    recorder.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    await hears('Starting the browser …');
  }, SLOW.timeout);
  afterEach(async () => {
    if (recorder.exitCode === null) recorder.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });

  async function hears(text: string): Promise<void> {
    while (!said.includes(text)) await new Promise((next) => recorder.stderr?.once('data', next));
  }

  /** What the browser waits for; done when it has read it. */
  const letBrowserAnswer = () => writeFile(join(folder, 'go'), '\n');

  it('says so at once, makes nothing, and ends with 130', async () => {
    recorder.kill('SIGINT');
    await hears('Stopping …');
    const ended = new Promise((done) => recorder.once('close', done));
    await letBrowserAnswer();
    expect(await ended).toBe(130);
    expect(said).toMatch(/\nStopped before anything was recorded: no trace was written\.\n$/);
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(['browser', 'go', 'tmp']);
  });

  it('does not wait when it is asked twice', async () => {
    recorder.kill('SIGINT');
    await hears('Stopping …');
    const ended = new Promise((done) => recorder.once('exit', done));
    recorder.kill('SIGINT');
    expect(await ended).toBe(130);
    await letBrowserAnswer();
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(['browser', 'go', 'tmp']);
  });
});
