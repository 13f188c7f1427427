import * as z from 'zod';
import { caseAt } from './site';

/** What the search needs to know of a line of a trace, read back or still on the device. */
const line = z.looseObject({ type: z.string(), page: z.int().optional() });
export type Line = z.infer<typeof line>;

export function parseLines(text: string): Line[] {
  return text
    .split('\n')
    .filter((json) => json !== '')
    .map((json) => line.parse(JSON.parse(json)));
}

const tabLine = z.object({ type: z.literal('page'), page: z.int(), tab: z.int(), url: z.string() });

/** The lines of one session by the case in whose tab they were recorded; `undefined` holds lines of no case. */
export function linesByCase(lines: readonly Line[]): Map<string | undefined, Line[]> {
  const described = lines.flatMap((candidate) => tabLine.safeParse(candidate).data ?? []);
  const caseOfTab = new Map(described.flatMap(({ tab, url }) => pairOf(tab, caseAt(url))));
  const caseOfPage = new Map(described.flatMap(({ page, tab }) => pairOf(page, caseOfTab.get(tab))));
  const byCase = new Map<string | undefined, Line[]>();
  for (const one of lines) {
    const id = one.page === undefined ? undefined : caseOfPage.get(one.page);
    byCase.set(id, [...(byCase.get(id) ?? []), one]);
  }
  return byCase;
}

function pairOf(number: number, id: string | undefined): [number, string][] {
  return id === undefined ? [] : [[number, id]];
}

/** All texts in a value, in order, names of members left out. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** For each name of a member, the texts under it in order: a value may be split over the text nodes of a page. */
export function streamsIn(value: unknown, streams = new Map<string, string[]>()): Map<string, string[]> {
  if (typeof value !== 'object' || value === null) return streams;
  for (const [name, member] of Object.entries(value)) {
    if (typeof member === 'string') append(streams, name, member);
    else streamsIn(member, streams);
  }
  return streams;
}

function append(streams: Map<string, string[]>, name: string, text: string): void {
  const stream = streams.get(name) ?? [];
  stream.push(text);
  streams.set(name, stream);
}

/** Keys that went down, in order. */
export function keyStream(lines: readonly Line[]): string {
  return lines
    .filter(({ type, ...rest }) => type === 'key' && rest['action'] === 'down')
    .map((key) => (typeof key['key'] === 'string' && key['key'].length === 1 ? key['key'] : ''))
    .join('');
}

/** Names of what events of one type happened to, in order: a keypad's digits, should its keys be told. */
export function touchStream(lines: readonly Line[], event: 'press' | 'click' | 'focus'): string {
  const names = new Map<unknown, unknown>();
  const touched: unknown[] = [];
  for (const { type, ...rest } of lines) {
    if (type === 'element') names.set(rest['id'], rest['name']);
    if (type === event) touched.push(names.get(rest['target']));
  }
  return touched.join(' ');
}

/** Names of the elements that were described, in order: a key is described when it is first touched. */
export function describedStream(lines: readonly Line[]): string {
  return lines
    .filter(({ type }) => type === 'element')
    .map(({ name }) => name)
    .join(' ');
}
