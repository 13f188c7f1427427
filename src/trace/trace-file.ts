import * as z from 'zod';
import { FORMAT } from './batch';
import { TraceFormatError } from './errors';
import { type TraceLine, traceLine } from './event';
import { parseLine } from './lines';
import { deviceId, sessionId, sha256 } from './primitives';

/** First line of a trace file. */
export const sessionHeader = z.strictObject({
  type: z.literal('session'),
  format: z.literal(FORMAT),
  session: sessionId,
  device: deviceId,
  /** Wall-clock milliseconds since the epoch at `t` = 0. */
  startedAt: z.number(),
  /** Hashes of the sealed batches it was read from, in order. */
  batches: z.array(sha256),
  /** Whether the last batch ends with an `end` event. */
  complete: z.boolean(),
  schema: z.int().min(1),
  policy: sha256,
  extension: z.string(),
  redactor: z.string(),
  /**
   * Times are told in steps of so many milliseconds, and pointer paths have a point a step at most. Left out at full rate.
   */
  timeStep: z.number().positive().optional(),
});

export type SessionHeader = z.infer<typeof sessionHeader>;

/** One session, decrypted, joined and in order of time. */
export interface Trace {
  header: SessionHeader;
  lines: TraceLine[];
}

/** A trace as JSON lines, the session header first. */
export function formatTrace(trace: Trace): string {
  return `${[trace.header, ...trace.lines].map((line) => JSON.stringify(line)).join('\n')}\n`;
}

/** @throws TraceFormatError naming the first line that breaks the format */
export function parseTrace(text: string): Trace {
  const [head, ...rest] = text.trimEnd().split('\n');
  if (!head) throw empty();
  return {
    header: parseLine(sessionHeader, head, 'Line 1'),
    lines: rest.map((line, index) => parseLine(traceLine, line, `Line ${index + 2}`)),
  };
}

/** Reads a trace file a line at a time, for those that are too large to be read whole: what {@link parseTrace} does. */
export class TraceReader {
  #lines = 0;
  /** A blank line can only be the end of the file. */
  #isOver = false;

  /** @returns the line; nothing for a blank one @throws TraceFormatError */
  read(text: string): [SessionHeader | TraceLine] | [] {
    if (text.trim() === '') {
      this.#isOver = true;
      return [];
    }
    this.#lines++;
    const schema = this.#lines === 1 ? sessionHeader : traceLine;
    return [parseLine(schema, this.#isOver ? '' : text, `Line ${this.#lines}`)];
  }

  /** @throws TraceFormatError when there was nothing to read */
  end(): void {
    if (this.#lines === 0) throw empty();
  }
}

function empty(): TraceFormatError {
  return new TraceFormatError('The trace file is empty. Export the session again.');
}
