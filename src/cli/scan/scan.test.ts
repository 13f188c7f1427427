import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TestCollector } from '../../collector/testing/test-collector';
import { joinBatches } from '../../research/join';
import { headerOf, SESSION, sampleLines } from '../../research/testing/sample';
import type { TraceLine } from '../../trace/event';
import { formatTrace } from '../../trace/trace-file';
import { run } from '../program';
import { type Captured, captureOutput } from '../testing/captured';
import { recordedFolder } from '../testing/recorded-folder';
import { excerptOf } from './excerpt';

const EMAIL = `jane.roe@${'example'}.com`;
const TOKEN = `ghp_${'aK3dX9mQ2zR7tB5wY1'.repeat(2)}`;

let folder: string;
let file: string;
let said: Captured;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-scan-'));
  file = join(folder, 'trace.jsonl');
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  said = captureOutput();
});
afterEach(() => vi.restoreAllMocks());

function traceOf(lines: TraceLine[]): string {
  const hash = '0'.repeat(64);
  return formatTrace(joinBatches([{ header: headerOf(lines, 0, null), lines, sheets: new Map(), hash }]));
}

/** The sample with two secrets: on lines 14 and 17 of the file. */
function spoiled(): string {
  const lines = sampleLines().map((line): TraceLine => {
    if (line.type === 'input' && line.value === 'Al') return { ...line, value: `mail ${EMAIL}` };
    return line.type === 'submit' ? { t: line.t, page: 2, type: 'title', title: `key ${TOKEN}` } : line;
  });
  return traceOf(lines);
}

describe('candor scan', { timeout: 30_000 }, () => {
  it('ends with 0 and one line when nothing looks sensitive', async () => {
    await writeFile(file, traceOf(sampleLines()));
    expect(await run(['scan', file])).toBe(0);
    expect(said.stdout).toBe('16 lines were looked through: nothing looks sensitive.\n');
    said.stdout = '';
    expect(await run(['scan', file, '--json'])).toBe(0);
    expect(JSON.parse(said.stdout)).toEqual({ lines: 16, whole: true, found: 0, byType: {}, findings: [] });
    expect(said.stderr).toBe('');
  });

  it('says where something is and what it seems to be, never what it says', async () => {
    await writeFile(file, spoiled());
    expect(await run(['scan', file])).toBe(4);
    expect(said.stdout.split('\n')).toEqual([
      'line 14  input  page 2  .value  EMAIL  j… (17-32 characters)',
      'line 16  title  page 2  .title  GITHUB_TOKEN  … (33-64 characters)',
      '16 lines were looked through: 2 findings: EMAIL 1, GITHUB_TOKEN 1.',
      '',
    ]);
    expect(said.stderr).toBe(`error: 2 things in ${file} look sensitive.\n`);
    said.stdout = '';
    expect(await run(['scan', file, '--json'])).toBe(4);
    expect(JSON.parse(said.stdout)).toMatchObject({
      ...{ lines: 16, whole: true, found: 2, byType: { EMAIL: 1, GITHUB_TOKEN: 1 } },
      findings: [
        { line: 14, event: 'input', page: 2, path: '.value', at: 5, type: 'EMAIL' },
        { line: 16, event: 'title', page: 2, path: '.title', at: 4, type: 'GITHUB_TOKEN' },
      ],
    });
    expect(said.stdout + said.stderr).not.toMatch(/jane|ghp_|aK3d/);
  });

  it('shows the values when it is told to', async () => {
    await writeFile(file, spoiled());
    expect(await run(['scan', file, '--reveal'])).toBe(4);
    expect(said.stdout).toContain(`line 14  input  page 2  .value  EMAIL  "${EMAIL}"\n`);
    said.stdout = '';
    expect(await run(['scan', file, '--reveal', '--json'])).toBe(4);
    expect(JSON.parse(said.stdout).findings).toMatchObject([{ value: EMAIL }, { value: TOKEN }]);
  });

  it('never takes what is left of a trace for the whole', async () => {
    const lines = traceOf(sampleLines()).split('\n');
    await writeFile(file, lines.slice(0, -3).join('\n'));
    expect(await run(['scan', file])).toBe(1);
    expect(said.stderr).toMatch(
      /what came after is missing\.\nerror: what was looked through may not be all of/,
    );
  });

  it.each([
    ['[1]', 'is no trace that can be read: Line 1 does not follow the format'],
    ['{"step":1,"op":"click"}', 'is an export of actions, not a trace'],
    ['', 'is no trace that can be read: The trace file is empty.'],
    [`${traceOf(sampleLines())}\n\n{"t":1}\n`, 'Line 18 is not JSON.'],
    [traceOf(sampleLines()).slice(0, -20), 'Line 17 is not JSON. The file may be truncated'],
  ])('cannot use a file that is no trace: %#', async (text, words) => {
    await writeFile(file, text);
    expect(await run(['scan', file])).toBe(2);
    expect(said.stdout).toBe('');
    expect(said.stderr).toMatch(/^error: [^\n]*\.\n$/);
    expect(said.stderr).toContain(words);
  });

  it.each([
    [tmpdir(), 'cannot be read: it is a folder, not a file. Correct the path.'],
    ['no-such.jsonl', 'there is no file "no-such.jsonl", and a session id has only'],
    ['package.json/x', 'cannot be read: a part of its path is a file, not a folder.'],
  ])('cannot use %s', async (what, words) => {
    expect(await run(['scan', what, '--data', folder])).toBe(2);
    expect(said.stderr).toContain(words);
  });

  it('looks through a session, with the numbers of the lines that export writes', async () => {
    const collector: TestCollector = await recordedFolder();
    const at = ['--data', collector.dataDir];
    await collector.stop();
    try {
      expect(await run(['scan', SESSION.slice(0, 8), ...at])).toBe(0);
      expect(said.stdout).toBe('16 lines were looked through: nothing looks sensitive.\n');
    } finally {
      await collector.remove();
    }
  });
});

it('a hint tells a length only roughly, and of keys and passwords no character', () => {
  expect(excerptOf('PASSWORD', 'hunter2')).toBe('… (1-8 characters)');
  expect(excerptOf('PHONE', '+14155552671')).toBe('+… (9-16 characters)');
  expect(excerptOf('PRIVATE_KEY', 'x'.repeat(2_000))).toBe('… (over 64 characters)');
});
