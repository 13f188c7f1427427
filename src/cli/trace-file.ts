import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { hasCode } from '../research/files';
import { TraceFormatError } from '../trace/errors';
import type { TraceLine } from '../trace/event';
import { parseTrace, type SessionHeader, type Trace, TraceReader } from '../trace/trace-file';
import { UnusableInput } from './errors';
import { linesOf } from './lines-of';
import { unusablePath } from './path-problem';

/** @returns undefined when there is no such file @throws UnusableInput when it cannot be read */
export async function readTraceText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw unusablePath(`The trace file ${file} cannot be read`, error, 'Correct the path.');
  }
}

/** @throws UnusableInput naming the file, and what it is instead or which line breaks the format */
export function traceIn(text: string, file: string): Trace {
  try {
    return parseTrace(text);
  } catch (error) {
    throw unreadable(file, text, error);
  }
}

/**
 * Reads a trace file of any size, a line at a time: the session header, then the others.
 * @throws UnusableInput as {@link readTraceText} and {@link traceIn}, when it gets there
 */
export async function* streamTrace(file: string): AsyncGenerator<SessionHeader | TraceLine> {
  const reader = new TraceReader();
  let head = '';
  try {
    for await (const text of linesOf(createReadStream(file, 'utf8'))) {
      head ||= text;
      yield* reader.read(text);
    }
    reader.end();
  } catch (error) {
    if (error instanceof TraceFormatError) throw unreadable(file, head, error);
    throw unusablePath(`The trace file ${file} cannot be read`, error, 'Correct the path.');
  }
}

function unreadable(file: string, head: string, error: unknown): unknown {
  if (!(error instanceof TraceFormatError)) return error;
  const reason = holdsActions(head)
    ? 'is an export of actions, not a trace: export with --format jsonl.'
    : `is no trace that can be read: ${error.message}`;
  return new UnusableInput(`${file} ${reason}`, { cause: error });
}

const action = z.object({ step: z.number(), op: z.string() });

function holdsActions(text: string): boolean {
  const [first = ''] = text.split('\n', 1);
  try {
    return action.safeParse(JSON.parse(first)).success;
  } catch {
    return false;
  }
}
