import { type BatchHeader, FORMAT, SCHEMA } from '../trace/batch';
import { addCounts } from './store/redact-chunk';
import type { ChunkRow, SessionRow } from './store/rows';

export interface Versions {
  extension: string;
  redactor: string;
}

interface BatchContent {
  header: BatchHeader;
  lines: string[];
}

/**
 * Header and lines of a session's next batch. What the rules did to its lines stands in it as one `redaction` line.
 * @param last the chunks end with the one that is the session's `end` line
 */
export function batchContent(
  session: SessionRow,
  chunks: ChunkRow[],
  last: boolean,
  versions: Versions,
): BatchContent {
  const to = chunks.reduce((max, chunk) => Math.max(max, chunk.to), 0);
  const texts = chunks.map(({ text }) => text).filter((text) => text !== '');
  const redaction = redactionLine(chunks, to);
  const header: BatchHeader = {
    format: FORMAT,
    session: session.id,
    device: session.device,
    seq: session.nextSeq,
    prev: session.lastHash,
    from: chunks.reduce((min, chunk) => Math.min(min, chunk.from), to),
    to,
    events: chunks.reduce((sum, { events }) => sum + events, redaction.length),
    schema: SCHEMA,
    policy: session.policyHash,
    ...versions,
  };
  const end = last ? texts.splice(-1) : [];
  return { header, lines: [...texts, ...redaction, ...end] };
}

function redactionLine(chunks: ChunkRow[], t: number): string[] {
  const counts: Record<string, number> = {};
  for (const chunk of chunks) addCounts(counts, chunk.counts);
  return Object.keys(counts).length > 0 ? [JSON.stringify({ type: 'redaction', t, counts })] : [];
}
