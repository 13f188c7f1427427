import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TestCollector } from '../collector/testing/test-collector';
import { DEVICE, SESSION, sampleKey } from '../research/testing/sample';
import { verifyTraceFile } from '../research/verify';
import { fingerprintOf } from '../trace/signature';
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
  it.each([
    [],
    ['record'],
    ['sessions'],
    ['show'],
    ['export'],
    ['verify'],
    ['scan'],
    ['redact'],
    ['collector'],
  ])('explains itself: %s --help', async (...command) => {
    expect(await run([...command, '--help'])).toBe(0);
    expect(said.stderr).toBe('');
    expect(said.stdout).toMatch(/^Usage: candor/);
    expect(said.stdout).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n/);
    if (command.length > 0 && command[0] !== 'redact')
      expect(said.stdout).toMatch(/--data <dir>[^-]*CANDOR_DATA/);
  });

  it.each([
    ['', ['0', '1', '2', '3', '4', '130', '130', '130']],
    ['record', ['0', '1', '2', '130']],
    ['rerun', ['0', '1', '2', '3', '130']],
    ['scan', ['0', '1', '2', '4']],
    ['collector', ['0', '1', '2', '130']],
    ['show', ['0', '1', '2']],
    ['redact', ['0', '1', '2']],
  ])('explains the exit codes that a command has, and no others: %s', async (command, codes) => {
    await run(command === '' ? ['--help'] : [command, '--help']);
    const [, help = ''] = said.stdout.split('Exit codes:\n');
    expect(Array.from(help.matchAll(/^ {2}(\d+) +\S/gm), ([, code]) => code)).toEqual(codes);
  });

  it.each([
    [['nonsense'], "unknown command 'nonsense'"],
    [['sesions'], "unknown command 'sesions'; did you mean sessions?"],
    [['sessions', '--nonsense'], "unknown option '--nonsense'"],
    [['sessions', '--jsno'], "unknown option '--jsno'; did you mean --json?"],
    [['sessions', 'too', 'many'], 'too many arguments'],
    [['show'], "missing required argument 'session|file'"],
    [['collector', '--port', '70000'], 'whole number from 0 to 65535'],
    [['record', 'ftp://example.com'], 'begins with http'],
    [['export'], 'name one session or trace file, or give --latest'],
    [['export', 'abc', '--latest'], 'name one session or trace file, or give --latest'],
    [['export', 'package.json', '--latest'], 'name one session or trace file, or give --latest'],
    [['export', 'abc', '--format', 'csv'], 'Allowed choices are jsonl, actions'],
  ])('is called wrongly by %j: one line, exit code 2', async (args, words) => {
    expect(await run(args)).toBe(2);
    expect(said.stdout).toBe('');
    expect(said.stderr).toMatch(/^error: [^\n]* \(see --help\)\n$/);
    expect(said.stderr).toContain(words);
  });

  it('called with nothing it explains itself where it does not get into data: exit code 2', async () => {
    expect(await run([])).toBe(2);
    expect(said.stdout).toBe('');
    expect(said.stderr).toMatch(/^Usage: candor/);
  });

  it.each([
    [
      ['record', '--out', 'nowhere/trace.jsonl'],
      'nowhere/trace.jsonl cannot be written: its folder does not',
    ],
    [['record', '--out', tmpdir()], 'cannot be written: it is a folder, not a file. Name a file in it.'],
    [['record', '--policy', 'missing.json'], 'missing.json cannot be read: it does not exist.'],
    [
      ['export', 'abc', '--out', tmpdir()],
      'cannot be written: it is a folder, not a file. Name a file in it.',
    ],
    [['export', 'abc', '--out', 'new/'], 'cannot be written: it is a folder, not a file. Name a file in it.'],
    [['verify', 'no-such.jsonl'], 'there is no file "no-such.jsonl"'],
    [['verify', tmpdir()], 'cannot be read: it is a folder, not a file. Correct the path.'],
    [['verify', 'package.json/x'], 'cannot be read: a part of its path is a file, not a folder.'],
    [['show', ''], 'there is no file ""'],
    [['show', 'no-such.jsonl'], 'there is no file "no-such.jsonl", and a session id has only'],
    [['export', 'no-such.jsonl'], 'there is no file "no-such.jsonl", and a session id has only'],
    [['export', tmpdir()], 'cannot be read: it is a folder, not a file. Correct the path.'],
    [['export', 'package.json'], 'package.json is no trace that can be read: Line 1 is not JSON.'],
    [['rerun', 'no-such.jsonl'], 'there is no file "no-such.jsonl", and a session id has only'],
    [['rerun', 'abc'], "is no collector's data folder. Name one with --data or CANDOR_DATA"],
    [['show', 'abc'], "is no collector's data folder. Name one with --data or CANDOR_DATA"],
    [['sessions'], "is no collector's data folder. Name one with --data or CANDOR_DATA"],
    [['collector', '--host', '192.0.2.1'], 'port 8200: this machine does not have that address.'],
  ])('cannot use what %j names: one line that says what to do, exit code 2', async (args, words) => {
    expect(await run([...args, '--data', folder])).toBe(2);
    expect(said.stdout).toBe('');
    expect(said.stderr).toMatch(/^error: [^\n]*\.\n$/);
    expect(said.stderr).toContain(words);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['record'],
    ['sessions'],
    ['show', 'abc'],
    ['export', '--latest'],
    ['verify', 'abc'],
    ['collector'],
  ])('says of a data folder that is none what it is: %s', async (...args) => {
    const file = fileURLToPath(import.meta.url);
    for (const data of [file, join(file, 'below')]) {
      said.stderr = '';
      expect(await run([...args, '--data', data])).toBe(2);
      expect(said.stderr).toMatch(
        /^error: the data folder .* cannot be used: (it is not a folder|a part of its path is a file, not a folder)\. Name another with --data or CANDOR_DATA\.\n$/,
      );
    }
  });

  it('says of a trace file what is wrong with it', async () => {
    const file = join(folder, 'bad.jsonl');
    await writeFile(file, '{}\n');
    expect(await run(['verify', file])).toBe(1);
    expect(said.stdout).toMatch(
      /^NOT OK: .*bad\.jsonl has 1 problem\. No event could be read\.\nfile: Line 1 does not follow the format/,
    );
    expect(said.stderr).toMatch(/^error: .*bad\.jsonl does not verify: 1 problem\.\n$/);
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
    const key = await fingerprintOf((await sampleKey).publicKey);
    expect(verified).toMatchObject({ problems: [], remarks: [], deviceKey: key });
    expect(await print('verify', SESSION.slice(0, 4))).toBe(
      `ok: session ${SESSION} is whole and unaltered: 12 events on 2 pages, from 3 batches, up to the end of the session.\n` +
        `device key ${key}, by the collector's word\n`,
    );
    expect(await run(['show', 'ffff', '--data', collector.dataDir])).toBe(2);
    expect(said.stderr).toMatch(/error: no session begins with "ffff"/);
  });

  it("takes the reader's word for the device's key, not the collector's", async () => {
    const { publicKey } = await sampleKey;
    const key = await fingerprintOf(publicKey);
    const other = 'ab'.repeat(32);
    const [list, wrong] = [join(folder, 'device-keys'), join(folder, 'other-keys')];
    await writeFile(list, `# of the office\n${other} reception\n${publicKey} workshop\n`);
    await writeFile(wrong, `${other}\n`);
    for (const given of [key.toUpperCase(), list]) {
      expect(await print('verify', SESSION, '--device-key', given)).toMatch(
        new RegExp(`device key ${key}\n$`),
      );
    }
    for (const given of [other, wrong]) {
      said.stdout = '';
      expect(await run(['verify', SESSION, '--device-key', given, '--data', collector.dataDir])).toBe(1);
      expect(said.stdout).toContain(
        `device ${DEVICE}: Its key should be ${other}, but its key is ${key}. Ask whoever has the device which is right: ` +
          "if the first is, the collector's copy is not to be trusted. [wrong-device-key]",
      );
    }
  });

  it.each([
    ['nothing', '# none\n', /names no key/],
    ['something else', 'a device\n', /begins neither with a fingerprint/],
  ])('cannot use a list of device keys with %s in it', async (_what, text, words) => {
    const list = join(folder, 'device-keys');
    await writeFile(list, text);
    expect(await run(['verify', SESSION, '--device-key', list, '--data', collector.dataDir])).toBe(2);
    expect(said.stderr).toMatch(words);
    const missing = ['verify', SESSION, '--device-key', `${list}.away`, '--data', collector.dataDir];
    expect(await run(missing)).toBe(2);
    expect(said.stderr).toMatch(/cannot be read: it does not exist\. Name the fingerprint/);
  });

  it('says that the key is missing: exit code 2', async () => {
    const key = join(collector.dataDir, 'keys', 'research.key');
    await rename(key, `${key}.away`);
    expect(await run(['show', SESSION, '--data', collector.dataDir])).toBe(2);
    await rename(`${key}.away`, key);
    expect(said.stderr).toMatch(/^error: there is no research key at .*--data/);
  });

  it('exports the latest session to standard output, and to a file for its owner alone', async () => {
    expect(verifyTraceFile(await print('export', '--latest'))).toMatchObject({ ok: true, complete: true });
    const out = join(folder, 'actions.jsonl');
    expect(await print('export', SESSION, '--format', 'actions', '--out', out)).toBe('');
    expect(said.stderr).toContain(out);
    expect(await readFile(out, 'utf8')).toMatch(/^\{"step":1,"t":0,"until":0,"page":1,"op":"navigate"/);
    expect(await print('export', SESSION, '--format', 'actions', '--full-rate')).toMatch(
      /^\{"step":1,"t":2,"until":2,/,
    );
    expect((await stat(out)).mode & 0o777).toBe(0o600);
  });

  it('shows and exports what a trace file holds as what the session holds, without data folder and key', async () => {
    const file = join(folder, 'trace.jsonl');
    await writeFile(file, await print('export', SESSION, '--full-rate'));
    const actions = await print('export', SESSION, '--format', 'actions');
    const { bytes: _, verified: __, ...summary } = JSON.parse(await print('show', SESSION, '--json'));
    said.stdout = '';
    const data = ['--data', join(folder, 'nowhere')];
    expect(await run(['export', file, '--format', 'actions', ...data])).toBe(0);
    expect(said.stdout).toBe(actions);
    expect(JSON.parse(await print('show', file, '--json', ...data))).toEqual({
      ...summary,
      followsFormat: true,
    });
    const shown = await print('show', file, ...data);
    expect(shown).toContain('Shop  http://localhost/shop');
    expect(shown).toContain('batches   3, as the file says\n');
  });

  it('exports what is left of a trace file that was cut between two lines, with exit code 1', async () => {
    const [whole, cut] = [join(folder, 'whole.jsonl'), join(folder, 'cut.jsonl')];
    const lines = (await print('export', SESSION)).split('\n');
    await writeFile(whole, lines.join('\n'));
    await writeFile(cut, lines.slice(0, -3).join('\n'));
    expect(await run(['export', cut, '--format', 'actions'])).toBe(1);
    expect(said.stderr).toMatch(/says complete true, but it is false.*\n.*what was written is not the whole/);
    expect(await run(['export', whole, '--format', 'actions', '--out', whole])).toBe(2);
    expect(said.stderr).toMatch(
      /whole\.jsonl is the file that is read: it would be lost\. Name another file\./,
    );
    expect(await readFile(whole, 'utf8')).toBe(lines.join('\n'));
  });

  it('names the batch that is damaged, and exports the rest with exit code 1', async () => {
    const segment = join(collector.dataDir, 'collector', 'segments', '000001.seg');
    const bytes = await readFile(segment);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 50) ^ 1, bytes.length - 50);
    await writeFile(segment, bytes);
    const data = ['--data', collector.dataDir];
    expect(await run(['verify', SESSION, ...data])).toBe(1);
    expect(said.stdout).toMatch(
      /^NOT OK: session .* has 1 problem\. What could be read: 8 events on 2 pages, from 2 batches, without the end of the session\.\nbatch 2: .*altered.*\[unreadable\]/,
    );
    expect(await run(['export', SESSION, '--out', join(folder, 'rest.jsonl'), ...data])).toBe(1);
    expect(said.stderr).toMatch(/what was written is not the whole/);
    expect(await readFile(join(folder, 'rest.jsonl'), 'utf8')).toContain('"type":"click"');
  });
});
