import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exporters } from '../research/exporters';
import { joinBatches } from '../research/join';
import { headerOf, sampleLines } from '../research/testing/sample';
import { formatTrace } from '../trace/trace-file';
import { UnusableInput } from './errors';
import { readTraceText, streamTrace, traceIn } from './trace-file';

const lines = sampleLines();
const trace = joinBatches([
  { header: headerOf(lines, 0, null), lines, sheets: new Map(), hash: '0'.repeat(64) },
]);
const text = formatTrace(trace);

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-trace-'));
  file = join(folder, 'trace.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

/** At once, and a line at a time. */
const readers = {
  whole: async (): Promise<unknown> => traceIn((await readTraceText(file)) ?? '', file),
  streamed: async (): Promise<unknown> => {
    const all: unknown[] = [];
    for await (const line of streamTrace(file)) all.push(line);
    const [header, ...lines] = all;
    return { header, lines };
  },
};

it.each(Object.entries(readers))('reads what was written: %s', async (_, read) => {
  await writeFile(file, text);
  expect(await read()).toEqual(trace);
});

it.each([
  [
    'an export of actions',
    exporters.actions.write(trace, false),
    'is an export of actions, not a trace: export with --format jsonl.',
  ],
  [
    'a cut file',
    text.slice(0, -20),
    'is no trace that can be read: Line 17 is not JSON. The file may be truncated: fetch it again.',
  ],
  ['an empty file', '', 'is no trace that can be read: The trace file is empty. Export the session again.'],
  ['something else', '["a"]\n', 'is no trace that can be read: Line 1 does not follow the format: '],
])('says of %s what it is', async (_, content, words) => {
  await writeFile(file, content);
  for (const read of Object.values(readers)) {
    const error = await read().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UnusableInput);
    expect(String(error)).toContain(`${file} ${words}`);
  }
});

it('says of a path what is wrong with it', async () => {
  expect(await readTraceText(file)).toBeUndefined();
  const words = `The trace file ${folder} cannot be read: it is a folder`;
  await expect(readTraceText(folder)).rejects.toThrow(words);
  await expect(streamTrace(folder).next()).rejects.toThrow(words);
});
