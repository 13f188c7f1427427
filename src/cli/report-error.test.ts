import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CommandFailed, Stopped, UnusableInput, UsageError } from './errors';
import { reportError } from './report-error';
import { type Captured, captureOutput } from './testing/captured';

let said: Captured;
beforeEach(() => {
  said = captureOutput();
});
afterEach(() => vi.restoreAllMocks());

it.each([
  [new CommandFailed('The disk is full.'), 1, 'error: the disk is full.\n'],
  [new UnusableInput('No session begins so.'), 2, 'error: no session begins so.\n'],
  [new UsageError('Name one.'), 2, 'error: name one. (see --help)\n'],
  [new Stopped('Stopped early.'), 130, 'Stopped early.\n'],
  [new TypeError('CHROME_PATH is wrong.'), 1, 'error: CHROME_PATH is wrong.\n'],
  ['TypeError: not this', 1, 'error: TypeError: not this\n'],
])('says %s and ends with %i', (error, code, text) => {
  expect(reportError(error)).toBe(code);
  expect(said).toEqual({ stdout: '', stderr: text });
});

it("puts the system's own words for a path into plain ones", async () => {
  const path = `${tmpdir()}/candor-no-such-file`;
  expect(reportError(await readFile(path).catch((error: unknown) => error))).toBe(1);
  expect(said.stderr).toMatch(/^error: .*candor-no-such-file cannot be used: it does not exist\. /);
});
