import { contentAndSession } from './content-and-session';
import { headers } from './headers';
import { keysAndFields } from './keys-and-fields';
import type { LineNotes, Note, Shared } from './note';
import { pageAndElement } from './page-and-element';
import { pointerLines } from './pointer';
import { sharedFields } from './shared-fields';
import { viewLines } from './view';

const HEAD = '| Line and field | What it is | Why | Rules that may take it out |\n|---|---|---|---|';

const GROUPS: Record<string, Record<string, LineNotes>> = {
  'Pages and elements': pageAndElement,
  Pointer: pointerLines,
  'Keys, fields and texts': keysAndFields,
  'What is in view': viewLines,
  'Page content, session and browser': contentAndSession,
  Headers: headers,
};

const SHARED: Record<Shared, string> = {
  session: 'In every line',
  page: 'In every line of a page',
  place: 'In every line that has a place',
};

/** What is said of each kind of line, by its type. */
export const lineNotes: Record<string, LineNotes> = Object.assign({}, ...Object.values(GROUPS));

/** All fields of a kind of line, those that are explained once included. */
export function fieldsOf({ shared, fields }: LineNotes): Record<string, Note> {
  return Object.assign({}, ...shared.map((group) => sharedFields[group]), fields);
}

/** The tables of docs/data-map.md, as Markdown. */
export function dataMap(): string {
  const shared = Object.entries(sharedFields).flatMap(([group, fields]) => [
    rowOf(`**${SHARED[group as Shared]}**`, '', '', ''),
    ...fieldRows(fields),
  ]);
  const groups = Object.entries(GROUPS).map(([title, lines]) =>
    tableOf(title, Object.entries(lines).flatMap(lineRows)),
  );
  return [tableOf('Fields that many lines have', shared), ...groups].join('\n\n');
}

function tableOf(title: string, rows: readonly string[]): string {
  return `### ${title}\n\n${[HEAD, ...rows].join('\n')}`;
}

function lineRows([type, { what, shared, fields }]: [string, LineNotes]): string[] {
  const place = shared.includes('place') ? ' Has a place.' : '';
  return [rowOf(`**\`${type}\`**`, `*${what}${place}*`, '', ''), ...fieldRows(fields)];
}

function fieldRows(fields: Record<string, Note>): string[] {
  return Object.entries(fields).map(([field, { what, why, by }]) =>
    rowOf(`\`${field}\``, what, why, by.join(', ') || '–'),
  );
}

function rowOf(...cells: [field: string, what: string, why: string, rules: string]): string {
  return `| ${cells.join(' | ')} |`;
}
