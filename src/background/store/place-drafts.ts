import * as z from 'zod';
import type { Clock } from '../../messages/page';
import { element } from '../../trace/element';
import { pageEvent, type TraceLine } from '../../trace/event';
import { trimToEnd } from './trim';

/** All that a page may report. */
const reported = z.discriminatedUnion('type', [element, pageEvent]);

/** Names of rules are ours; a page that makes one up could smuggle text past the rules. */
const RULE_NAME = /^[a-z][a-zA-Z0-9:.-]{0,39}$/;

/** A line in session time; without the line when it broke the format. */
export interface Draft {
  t: number;
  line?: TraceLine;
  /** Number of the held-back field that it is of: such lines are judged together. */
  unit?: number;
}

/** What the door takes: lines in session time, and what was counted before. */
export interface Placed {
  drafts: Draft[];
  /** Time of the report itself, for counts that come without lines. */
  t: number;
  counts: Record<string, number>;
  /** Page of a gap; absent for lines of the session as a whole. */
  page?: number;
}

/** Span of the session in wall-clock milliseconds since the epoch. */
export interface Span {
  startedAt: number;
  /** Events later than this are dropped: the person had already ended the recording. */
  endsAt: number;
}

interface PageDrafts {
  page: number;
  clock: Clock;
  lines: readonly Record<string, unknown>[];
  counts: Record<string, number>;
}

/** A page's draft lines as lines of the session: its clock, its page number, and the schema of the format. */
export function placeDrafts({ page, clock, lines, counts }: PageDrafts, span: Span): Placed {
  const drafts = lines.flatMap((line) => place(line, page, clock, span) ?? []);
  return {
    drafts,
    t: sessionTime(Math.min(clock.wall, span.endsAt), span.startedAt),
    counts: ruleCounts(counts),
    page,
  };
}

/** Lines that the worker writes itself. */
export function placeOwn(lines: TraceLine[]): Placed {
  return { drafts: lines.map((line) => ({ t: line.t, line })), t: lines[0]?.t ?? 0, counts: {} };
}

function place(draft: Record<string, unknown>, page: number, clock: Clock, span: Span): Draft | undefined {
  const toSession = (mono: number) => sessionTime(clock.wall - (clock.mono - mono), span.startedAt);
  const end = sessionTime(span.endsAt, span.startedAt);
  const { unit, ...rest } = draft;
  const t = isNumber(rest['t']) ? toSession(rest['t']) : sessionTime(clock.wall, span.startedAt);
  if (t > end) return undefined;
  if (!isNumber(rest['t'])) return { t };
  const parsed = reported.safeParse({ ...rest, ...blockedSpan(rest, toSession), t, page });
  if (!parsed.success) return { t };
  return { t, line: trimToEnd(parsed.data, end), ...(isNumber(unit) ? { unit } : {}) };
}

/** `blocked` tells two more moments on the page's clock. */
function blockedSpan(
  draft: Record<string, unknown>,
  toSession: (mono: number) => number,
): Record<string, number> {
  const { type, from, to } = draft;
  return type === 'blocked' && isNumber(from) && isNumber(to)
    ? { from: toSession(from), to: toSession(to) }
    : {};
}

/** Milliseconds since the session's start, one decimal. */
export function sessionTime(wall: number, startedAt: number): number {
  return Math.max(0, Math.round((wall - startedAt) * 10) / 10);
}

function ruleCounts(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts).filter(([name, count]) => RULE_NAME.test(name) && count > 0),
  );
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
