import { type Summary, summarize } from '../../research/summary';
import type { TraceLine } from '../../trace/event';
import { print, printJson, say } from '../output';
import { problemLines, readVerified, traceOf } from './read-session';

export interface ShowOptions {
  data: string;
  json?: boolean;
}

interface ShownPage {
  page: number;
  tab: number;
  /** 0 for a tab's top document, 1 for a frame in it, … */
  depth: number;
  url: string;
  title: string;
}

export async function showSession(session: string, { data, json }: ShowOptions): Promise<void> {
  const read = await readVerified(data, { session });
  const trace = traceOf(read);
  const summary = summarize(trace, read.bytes);
  const { ok, complete, problems } = read.verification;
  const pages = trace.lines.flatMap(shownPage);
  if (json) return printJson({ ...summary, verified: ok, complete, documents: pages });
  await print([...facts(summary, ok, complete), ...pages.map(pageRow)].join('\n'));
  for (const line of problemLines(problems)) say(line);
}

function shownPage(line: TraceLine): ShownPage[] {
  if (line.type !== 'page') return [];
  const { page, tab, framePath, url, title } = line;
  return [{ page, tab, depth: framePath.length, url, title }];
}

function facts(
  { session, from, to, events, byType, batches, bytes }: Summary,
  ok: boolean,
  complete: boolean,
): string[] {
  const types = Object.entries(byType).sort(([, a], [, b]) => b - a);
  return [
    `session   ${session}`,
    `from      ${from}`,
    `to        ${to}${complete ? '' : ' (not ended yet)'}`,
    `batches   ${batches} (${bytes} bytes sealed), ${ok ? 'verified' : 'with problems'}`,
    `events    ${events}: ${types.map(([type, count]) => `${type} ${count}`).join(', ')}`,
    'pages',
  ];
}

function pageRow({ page, tab, depth, url, title }: ShownPage): string {
  return `  ${String(page).padStart(3)}  tab ${tab}  ${'  '.repeat(depth)}${title || '(no title)'}  ${url}`;
}
