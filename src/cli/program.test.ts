import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TestCollector } from '../collector/testing/test-collector';
import { SESSION } from '../research/testing/sample';
import { verifyTraceFile } from '../research/verify';
import { run } from './program';
import { type Captured, captureOutput } from './testing/captured';
import { recordedFolder } from './testing/recorded-folder';

let folder: string;
let said: Captured;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  said = captureOutput();
});
afterEach(() => vi.restoreAllMocks());

describe('the command candor', { timeout: 30_000 }, () => {
  it.each([[], ['record'], ['sessions'], ['show'], ['export'], ['verify'], ['collector']])(
    'explains itself: %s --help',
    async (...command) => {
      expect(await run([...command, '--help'])).toBe(0);
      expect(said.stderr).toBe('');
      expect(said.stdout).toMatch(/^Usage: candor/);
      if (command.length > 0) expect(said.stdout).toMatch(/--data <dir>[^-]*CANDOR_DATA/);
    },
  );

  it.each([
    [[], /Usage: candor/],
    [['nonsense'], /unknown command 'nonsense'/],
    [['sessions', '--nonsense'], /unknown option '--nonsense'/],
    [['sessions', 'too', 'many'], /too many arguments/],
    [['show'], /missing required argument 'session'/],
    [['collector', '--port', '70000'], /whole number from 0 to 65535/],
    [['record', 'ftp://example.com'], /begins with http/],
    [
      ['record', '--out', 'nowhere/trace.jsonl'],
      /nowhere\/trace\.jsonl cannot be written: its folder does not/,
    ],
    [['record', '--policy', 'missing.json'], /missing\.json cannot be read/],
    [['export'], /either, not both/],
    [['export', 'abc', '--latest'], /either, not both/],
    [['export', 'abc', '--format', 'csv'], /Allowed choices are jsonl, actions/],
  ])('is called wrongly by %j: exit code 2', async (args, words) => {
    expect(await run(args)).toBe(2);
    expect(said.stdout).toBe('');
    expect(said.stderr).toMatch(words);
  });

  it.each([
    [['verify', 'no-such.jsonl'], /There is no file no-such\.jsonl/],
    [['show', 'abc'], /There is no research key at .*--data/],
    [['sessions'], /is no collector's data folder\. Name one with --data or CANDOR_DATA/],
  ])('fails at %j: exit code 1', async (args, words) => {
    expect(await run([...args, '--data', folder])).toBe(1);
    expect(said.stdout).toBe('');
    expect(said.stderr).toMatch(words);
  });

  it('says of a trace file what is wrong with it', async () => {
    const file = join(folder, 'bad.jsonl');
    await writeFile(file, '{}\n');
    expect(await run(['verify', file])).toBe(1);
    expect(said.stdout).toMatch(/^NOT OK: .*\nfile: Line 1 does not follow the format/);
    expect(said.stderr).toMatch(/does not verify \(1 problems\)/);
  });
});

describe('reading recordings', { timeout: 60_000 }, () => {
  let collector: TestCollector;
  beforeAll(async () => {
    collector = await recordedFolder();
    await collector.stop();
  }, 60_000);
  afterAll(() => collector.remove());

  async function print(...args: string[]): Promise<string> {
    said.stdout = '';
    expect(await run([...args, '--data', collector.dataDir])).toBe(0);
    return said.stdout;
  }

  it('lists, shows and verifies a session by the beginning of its id', async () => {
    expect(JSON.parse(await print('sessions', '--json'))).toMatchObject([{ session: SESSION, batches: 3 }]);
    expect(await print('show', SESSION.slice(0, 9))).toContain('Shop  http://localhost/shop');
    const verified = JSON.parse(await print('verify', SESSION.slice(0, 4), '--json'));
    expect(verified).toMatchObject({ ok: true, complete: true, batches: 3, events: 12 });
    expect(await run(['show', 'ffff', '--data', collector.dataDir])).toBe(1);
    expect(said.stderr).toMatch(/No session begins with "ffff"/);
  });

  it('exports the latest session to standard output, and to a file for its owner alone', async () => {
    expect(verifyTraceFile(await print('export', '--latest'))).toMatchObject({ ok: true, complete: true });
    const out = join(folder, 'actions.jsonl');
    expect(await print('export', SESSION, '--format', 'actions', '--out', out)).toBe('');
    expect(said.stderr).toContain(out);
    expect(await readFile(out, 'utf8')).toMatch(/^\{"step":1,"t":2,"page":1,"op":"navigate"/);
    expect((await stat(out)).mode & 0o777).toBe(0o600);
  });

  it('names the batch that is damaged, and exports the rest with exit code 1', async () => {
    const segment = join(collector.dataDir, 'collector', 'segments', '000001.seg');
    const bytes = await readFile(segment);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 50) ^ 1, bytes.length - 50);
    await writeFile(segment, bytes);
    const data = ['--data', collector.dataDir];
    expect(await run(['verify', SESSION, ...data])).toBe(1);
    expect(said.stdout).toMatch(/^NOT OK: .*\nbatch 2: .*altered.*\[unreadable\]/);
    expect(await run(['export', SESSION, '--out', join(folder, 'rest.jsonl'), ...data])).toBe(1);
    expect(said.stderr).toMatch(/what was written is not the whole/);
    expect(await readFile(join(folder, 'rest.jsonl'), 'utf8')).toContain('"type":"click"');
  });
});
