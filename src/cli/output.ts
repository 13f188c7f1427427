import { randomUUID } from 'node:crypto';
import { access, constants, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { hasCode } from '../research/files';
import { messageOf, UsageError } from './errors';

/** Talk for the person at the terminal. */
export function say(text: string): void {
  process.stderr.write(`${withoutControls(text)}\n`);
}

/** Data for the next program; resolves when it is written. */
export function print(text: string): Promise<void> {
  return new Promise((done, reject) => {
    process.stdout.write(withoutControls(text.endsWith('\n') ? text : `${text}\n`), (error) =>
      error ? reject(error) : done(),
    );
  });
}

/**
 * Pages name their titles as they like, and a terminal obeys control characters. Written as JSON would escape them, so
 * that JSON stays what it was.
 */
export function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, (control) =>
    control === '\n' || control === '\t'
      ? control
      : `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function printJson(value: unknown): Promise<void> {
  return print(JSON.stringify(value));
}

/** A reader that has seen enough, such as `head`, closes the pipe: that is no fault and nothing more is to be said. */
export function endQuietlyWhenReaderLeaves(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (!hasCode(error, 'EPIPE')) throw error;
      if (stream === process.stdout) process.exit(0);
    });
  }
}

/** So that nobody works for an hour only to hear at the end that the file cannot be written. */
export async function checkWritable(file: string): Promise<void> {
  const folder = dirname(resolve(file));
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    const why = hasCode(error, 'ENOENT') ? 'its folder does not exist' : messageOf(error);
    throw new UsageError(
      `--out ${file} cannot be written: ${why}. Name a file in a folder that you can write to.`,
    );
  }
}

/** All or nothing: a file of that name is either the old one or the whole new one. For the owner's eyes alone. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}
