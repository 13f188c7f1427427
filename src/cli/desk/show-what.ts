import { documentsOf, type SessionDocument } from '../../research/documents';
import { type Summary, summarize } from '../../research/summary';
import { print, printJson, say } from '../output';
import { counted } from '../words';
import { problemLines } from './read-session';
import { readWhat, type VerifiedTrace } from './read-what';
import type { KeyedSource } from './source';

export interface ShowOptions extends KeyedSource {
  json?: boolean;
}

export async function show(what: string, { json, ...from }: ShowOptions): Promise<void> {
  const read = await readWhat(what, from);
  const { bytes, ...summary } = summarize(read.trace, read.bytes ?? 0);
  const pages = documentsOf(read.trace.lines);
  const { ok, complete, problems } = read.verification;
  if (json) {
    // A file that follows the format proves nothing of the batches that it was made of, nor says their size.
    const found = read.kind === 'session' ? { bytes, verified: ok } : { followsFormat: ok };
    return printJson({ ...summary, ...found, complete, documents: pages });
  }
  await print([...facts(summary, read), ...pages.map(pageRow)].join('\n'));
  for (const line of problemLines(problems)) say(line);
}

function facts(
  { session, from, to, events, byType, batches }: Omit<Summary, 'bytes'>,
  read: VerifiedTrace,
): string[] {
  const types = Object.entries(byType).sort(([, a], [, b]) => b - a);
  return [
    ...(read.kind === 'file' ? [`file      ${read.name}`] : []),
    `session   ${session}`,
    `from      ${from}`,
    `to        ${to}${read.verification.complete ? '' : ' (not ended yet)'}`,
    `batches   ${batches}${finding(read)}`,
    `events    ${events}: ${types.map(([type, count]) => `${type} ${count}`).join(', ')}`,
    'pages',
  ];
}

function finding({ kind, bytes = 0, verification: { ok } }: VerifiedTrace): string {
  if (kind === 'file') return ok ? ', as the file says' : ', as the file says; with problems';
  return ` (${counted(bytes, 'byte')} sealed), ${ok ? 'verified' : 'with problems'}`;
}

function pageRow({ page, tab, depth, url, title }: SessionDocument): string {
  return `  ${String(page).padStart(3)}  tab ${tab}  ${'  '.repeat(depth)}${title || '(no title)'}  ${url}`;
}
