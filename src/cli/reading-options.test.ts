import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TestCollector } from '../collector/testing/test-collector';
import { createKeyFile } from '../research/key-store';
import { researchKeyPath } from '../research/keys';
import { SESSION } from '../research/testing/sample';
import { verifyTraceFile } from '../research/verify';
import { run } from './program';
import { type Captured, captureOutput } from './testing/captured';
import { recordedFolder } from './testing/recorded-folder';

let collector: TestCollector;
/** The researcher's machine: what is needed of the collector's, and no more. */
let desk: string;
let [key, token, other] = ['', '', ''];
let said: Captured;
beforeAll(async () => {
  collector = await recordedFolder();
  desk = await mkdtemp(join(tmpdir(), 'candor-desk-'));
  [key, token, other] = [join(desk, 'research.key'), join(desk, 'token'), join(desk, 'other.key')];
  await rename(researchKeyPath(collector.dataDir), key);
  await createKeyFile(other);
  await writeFile(token, `${await collector.token('researcher')}\n`);
});
afterAll(async () => {
  await collector.remove();
  await rm(desk, { recursive: true });
});
beforeEach(() => {
  said = captureOutput();
});
afterEach(() => vi.restoreAllMocks());

const elsewhere = () => ['--data', join(desk, 'nowhere'), '--collector', collector.url, '--token', token];

describe('reading on another machine than the collector’s', { timeout: 30_000 }, () => {
  it('lists, shows, verifies and exports with the key that lies there, and needs no data folder', async () => {
    expect(await run(['sessions', ...elsewhere()])).toBe(0);
    expect(said.stdout).toContain(SESSION);
    expect(await run(['show', SESSION, ...elsewhere(), '--key', key])).toBe(0);
    expect(await run(['verify', SESSION, ...elsewhere(), '--key', other, '--key', key])).toBe(0);
    said.stdout = '';
    expect(await run(['export', '--latest', ...elsewhere(), '--key', key])).toBe(0);
    expect(verifyTraceFile(said.stdout)).toMatchObject({ ok: true, complete: true });
    expect((await readdir(desk)).sort()).toEqual(['other.key', 'research.key', 'token']);
  });

  it('takes address, token and key from the environment, and the call’s own first', async () => {
    vi.stubEnv('CANDOR_COLLECTOR', collector.url);
    vi.stubEnv('CANDOR_TOKEN', token);
    vi.stubEnv('CANDOR_KEY', other);
    expect(await run(['sessions'])).toBe(0);
    expect(await run(['verify', SESSION])).toBe(1);
    expect(await run(['verify', SESSION, '--key', key])).toBe(0);
    vi.unstubAllEnvs();
  });

  it('reads a data folder with a key that lies elsewhere', async () => {
    expect(await run(['verify', SESSION, '--data', collector.dataDir])).toBe(2);
    expect(said.stderr).toMatch(/no research key at .*research\.key\..*--key/);
    await collector.stop();
    expect(await run(['verify', SESSION, '--data', collector.dataDir, '--key', key])).toBe(0);
    await collector.start();
  });

  it.each([
    [['--collector', 'http://collector.example.com'], 'It must be an https address'],
    [['--collector', 'http://127.0.0.1:1', '--key', 'k'], 'there is no research key at k.'],
    [['--collector', 'http://127.0.0.1:1'], 'name the file of your research key: --key FILE'],
  ])('says what is missing or wrong: %j', async (args, words) => {
    expect(await run(['show', SESSION, ...args])).toBe(2);
    expect(said.stderr).toContain(words);
  });

  it('says what is wrong with the token, and never repeats it', async () => {
    const address = ['--collector', collector.url];
    expect(await run(['sessions', ...address])).toBe(2);
    expect(said.stderr).toContain('--token FILE');
    expect(await run(['sessions', ...address, '--token', join(desk, 'none')])).toBe(2);
    expect(await run(['sessions', ...address, '--token', desk])).toBe(2);
    const value = await readFile(token, 'utf8');
    expect(await run(['sessions', ...address, '--token', value.trim()])).toBe(2);
    await writeFile(join(desk, 'wrong'), 'x'.repeat(43));
    expect(await run(['sessions', ...address, '--token', join(desk, 'wrong')])).toBe(1);
    expect(said.stderr).toMatch(/answered 401: This is not the researcher token/);
    expect(said.stderr).not.toContain(value.trim());
  });
});

it('a collector makes no key: its machine reads nothing', async () => {
  const bare = await TestCollector.start();
  expect((await readdir(bare.dataDir)).sort()).toEqual(['collector', 'tokens']);
  await bare.remove();
});
