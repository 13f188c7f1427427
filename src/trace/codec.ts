import * as z from 'zod';
import { type BatchHeader, batchHeader, SCHEMA } from './batch';
import { TraceFormatError } from './errors';
import { type TraceLine, traceLine } from './event';
import { gunzip } from './gunzip';
import { parseLine } from './lines';
import { decodeDom, encodeDom } from './relative-ids';
import { type SheetTexts, sheetLine } from './sheets';

export interface Batch {
  header: BatchHeader;
  /** They may refer to style sheets of this batch and of others. */
  lines: TraceLine[];
  sheets: SheetTexts;
}

/** A line as a batch holds it. The opposite is {@link unpackBatch}'s. */
export function stringifyLine(line: TraceLine): string {
  return JSON.stringify(line.type === 'dom' ? encodeDom(line) : line);
}

const batchLine = z.preprocess(
  (value, { issues }) => {
    try {
      return decodeDom(value);
    } catch (error) {
      if (!(error instanceof TraceFormatError)) throw error;
      issues.push({ code: 'custom', message: error.message, input: value });
      return z.NEVER;
    }
  },
  z.discriminatedUnion('type', [sheetLine, traceLine]),
);

/** Header and lines that {@link stringifyLine} made, as gzip of JSON lines, ready to be sealed. */
export async function packBatch(header: BatchHeader, lines: readonly string[]): Promise<Uint8Array> {
  const text = `${[JSON.stringify(header), ...lines].join('\n')}\n`;
  return pipe(new TextEncoder().encode(text), new CompressionStream('gzip'));
}

/**
 * The opposite of {@link packBatch}.
 * @throws TraceFormatError when the bytes are no gzip, inflate to more than any recorder makes, or a line breaks the format
 */
export async function unpackBatch(packed: Uint8Array): Promise<Batch> {
  const [head, ...rest] = (await gunzip(packed)).trimEnd().split('\n');
  const header = parseLine(batchHeader, head ?? '', 'The batch header');
  if (header.schema > SCHEMA) {
    throw new TraceFormatError(
      `Batch ${header.seq} has schema ${header.schema}; this version reads up to ${SCHEMA}. Update candor.`,
    );
  }
  const batch = { header, lines: [] as TraceLine[], sheets: new Map<string, string>() };
  for (const [index, text] of rest.entries()) {
    const line = parseLine(batchLine, text, `Batch ${header.seq}, line ${index + 2}`);
    if (line.type === 'sheet') batch.sheets.set(line.hash, line.text);
    else batch.lines.push(line);
  }
  return batch;
}

async function pipe(bytes: Uint8Array, transform: GenericTransformStream): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
