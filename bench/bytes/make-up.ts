import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import { stringifyLine } from '../../src/trace/codec';
import type { TraceLine } from '../../src/trace/event';
import { referToSheets } from '../../src/trace/sheets';

/** One kind of line among all. Bytes. */
export interface Part {
  name: string;
  lines: number;
  raw: number;
  /** By how much less there would be without them, all compressed in one go. */
  gzip: number;
}

/** Lines as batches hold them, before they are compressed: reading has decoded them. */
export function jsonOf(lines: readonly TraceLine[]): string {
  const sheets = new Map<string, string>();
  const texts = lines.map((line) => {
    if (line.type !== 'dom') return stringifyLine(line);
    const referring = referToSheets(line);
    for (const [hash, text] of referring.sheets) sheets.set(hash, text);
    return stringifyLine(referring.line);
  });
  const told = Array.from(sheets, ([hash, text]) => JSON.stringify({ t: 0, type: 'sheet', hash, text }));
  return [...told, ...texts].map((text) => `${text}\n`).join('');
}

/** Of what the lines are made, the heaviest first; `dom` lines are told apart by their kind of event. */
export function makeUp(lines: readonly TraceLine[]): Part[] {
  const names = [...new Set(lines.map(nameOf))];
  const whole = gzipSync(jsonOf(lines)).length;
  const parts = names.map((name) => {
    const own = lines.filter((line) => nameOf(line) === name);
    const others = lines.filter((line) => nameOf(line) !== name);
    const raw = Buffer.byteLength(jsonOf(own));
    return { name, lines: own.length, raw, gzip: whole - gzipSync(jsonOf(others)).length };
  });
  return parts.sort((a, b) => b.gzip - a.gzip);
}

/** rrweb's EventType and IncrementalSource. */
const TYPES: Readonly<Record<number, string>> = { 2: 'full snapshot', 4: 'meta', 5: 'custom' };
const SOURCES: Readonly<Record<number, string>> = {
  ...{ 0: 'mutation', 3: 'scroll', 5: 'input', 8: 'style rule', 15: 'adopted sheet' },
};
const incremental = z.object({ data: z.object({ source: z.number() }) });

function nameOf(line: TraceLine): string {
  if (line.type !== 'dom') return line.type;
  const { event } = line;
  const source = incremental.safeParse(event).data?.data.source;
  const kind = source === undefined ? TYPES[event.type] : (SOURCES[source] ?? `source ${source}`);
  return `dom: ${kind ?? event.type}`;
}
