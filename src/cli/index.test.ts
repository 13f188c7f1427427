import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestCollector } from '../collector/testing/test-collector';
import { SESSION } from '../research/testing/sample';
import { recordedFolder } from './testing/recorded-folder';
import { runCandor, spawnCandor } from './testing/run-candor';

/** Starting Node and its TypeScript loader takes a second; a busy machine takes many. */
const SLOW = { timeout: 120_000 };

let collector: TestCollector;
beforeAll(async () => {
  collector = await recordedFolder();
  await collector.stop();
}, SLOW.timeout);
afterAll(() => collector.remove());

it('works from any folder, with its exit code', SLOW, async () => {
  const help = await runCandor(['--help'], tmpdir());
  expect(help).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^Usage: candor/) });
  const wrong = await runCandor(['nonsense'], tmpdir());
  expect(wrong).toMatchObject({
    code: 2,
    stdout: '',
    stderr: "error: unknown command 'nonsense' (see --help)\n",
  });
});

it('redacts what is piped through it', SLOW, async () => {
  const plain = await runCandor(['redact'], tmpdir(), 'mail jane@example.com\r\n');
  expect(plain).toEqual({ code: 0, stdout: 'mail ⟦email:1⟧\r\n', stderr: '' });
  const json = await runCandor(['redact', '--json'], tmpdir(), '{"id":1,"text":"x"}\nx\n');
  expect(json).toMatchObject({ code: 2, stdout: '{"id":1,"text":"x","spans":[]}\n' });
  expect(json.stderr).toMatch(/^error: line 2 of standard input cannot be redacted: .*\.\n$/);
});

it('runs a collector that other commands find, until it is told to stop', SLOW, async () => {
  const running = spawnCandor(['collector', '--port', '0', '--data', collector.dataDir], tmpdir());
  try {
    let told = '';
    await new Promise((ready) => {
      running.stderr?.on('data', (text) => {
        told += String(text);
        // The last that it says when it has started: here it is one machine that does everything.
        if (/research key lies here too .*research\.key/.test(told)) ready(true);
      });
    });
    expect(told).toMatch(/listens at/);
    const listed = await runCandor(['sessions', '--data', collector.dataDir], tmpdir());
    expect(listed).toMatchObject({ code: 0, stdout: expect.stringContaining(SESSION) });
  } finally {
    running.kill('SIGTERM');
  }
  expect(await new Promise((done) => running.once('exit', done))).toBe(0);
});

it('ends quietly when its reader has seen enough', SLOW, async () => {
  const child = spawnCandor(['export', '--latest', '--data', collector.dataDir], tmpdir());
  child.stdout?.destroy();
  let said = '';
  child.stderr?.on('data', (text) => {
    said += String(text);
  });
  expect(await new Promise((done) => child.once('close', done))).toBe(0);
  expect(said).toBe('');
});
