import { stringifyLine } from '../../trace/codec';
import { isEvent, type TraceLine } from '../../trace/event';
import { referToSheets, type SheetTexts } from '../../trace/sheets';
import { isPersonal } from './activity';
import type { Draft, Placed } from './place-drafts';
import type { ChunkRow } from './rows';

/** The privacy rules. They throw rather than let something through; counts say how often each rule changed something. */
export interface Rules {
  line(line: TraceLine): { line: TraceLine; counts: Record<string, number> };
  /** The lines of one field's typing, judged together before each is by itself. */
  typing(lines: readonly TraceLine[]): { lines: TraceLine[]; counts: Record<string, number> };
}

interface Content extends Omit<ChunkRow, 'id' | 'session' | 'receivedAt' | 'bytes'> {
  /** Largest `t` of a sign of a person; absent when there is none. */
  personalAt: number | undefined;
  /** Texts of style sheets that the lines refer to. */
  sheets: SheetTexts;
}

/** Lines that may be stored. Only {@link redactChunk} makes one: the private mark cannot be copied. */
export class RedactedChunk implements Content {
  readonly #door: boolean;
  readonly text: string;
  readonly events: number;
  readonly from: number;
  readonly to: number;
  readonly counts: Record<string, number>;
  readonly personalAt: number | undefined;
  readonly sheets: SheetTexts;

  constructor(content: Content, door: symbol) {
    this.#door = door === DOOR;
    this.text = content.text;
    this.events = content.events;
    this.from = content.from;
    this.to = content.to;
    this.counts = content.counts;
    this.personalAt = content.personalAt;
    this.sheets = content.sheets;
  }

  static isGenuine(chunk: RedactedChunk): boolean {
    return #door in chunk && chunk.#door;
  }
}

/** Known to this module alone. */
const DOOR = Symbol('door');

/**
 * The one door to the device's store: nothing is written, logged or sent before it went through here. A line on which
 * the rules fail is dropped and counted, never stored as it was; the gap that it leaves is marked.
 * @returns undefined when nothing is left to store
 */
export function redactChunk(rules: Rules, { drafts, t, counts, page }: Placed): RedactedChunk | undefined {
  const kept: TraceLine[] = [];
  const texts: string[] = [];
  const lost: number[] = [];
  const sum = { ...counts };
  const sheets = new Map<string, string>();
  const keep = (line: TraceLine) => {
    kept.push(line);
    if (line.type !== 'dom') return texts.push(stringifyLine(line));
    const referring = referToSheets(line);
    for (const [hash, text] of referring.sheets) sheets.set(hash, text);
    return texts.push(stringifyLine(referring.line));
  };
  for (const draft of judgeTyping(rules, drafts, sum)) {
    const redacted = redact(rules, draft);
    addCounts(sum, redacted.counts);
    if (redacted.line) keep(redacted.line);
    else lost.push(draft.t);
  }
  if (lost.length > 0) keep(gap('invalid', lost, lost.length, page));
  const left = (counts['overflow'] ?? 0) + (counts['oversized'] ?? 0);
  // The page could not tell when: somewhere in the span of this report.
  if (left > 0) keep(gap('overflow', [t, ...drafts.map((draft) => draft.t)], left, page));
  if (kept.length === 0 && Object.keys(sum).length === 0) return undefined;
  return new RedactedChunk({ ...summarise(kept, texts, sum, t), sheets }, DOOR);
}

/** What was typed into a field, judged together, before each line is by itself. Where the rules fail nothing of it is left. */
function judgeTyping(rules: Rules, drafts: readonly Draft[], sum: Record<string, number>): Draft[] {
  const judged = [...drafts];
  const units = new Set(drafts.flatMap(({ unit }) => unit ?? []));
  for (const unit of units) {
    const places = [...drafts.keys()].filter((at) => drafts[at]?.unit === unit && drafts[at]?.line);
    const lines = judge(
      rules,
      places.flatMap((at) => drafts[at]?.line ?? []),
      sum,
    );
    for (const [index, at] of places.entries()) {
      const [t, line] = [drafts[at]?.t ?? 0, lines?.[index]];
      judged[at] = line ? { t, line } : { t };
    }
  }
  return judged;
}

function judge(
  rules: Rules,
  lines: readonly TraceLine[],
  sum: Record<string, number>,
): TraceLine[] | undefined {
  try {
    const { lines: redacted, counts } = rules.typing(lines);
    addCounts(sum, counts);
    return redacted;
  } catch {
    return undefined;
  }
}

function redact(rules: Rules, draft: Draft): { line?: TraceLine; counts: Record<string, number> } {
  if (!draft.line) return { counts: { invalid: 1 } };
  try {
    return rules.line(draft.line);
  } catch {
    return { counts: { error: 1 } };
  }
}

function gap(
  reason: 'invalid' | 'overflow',
  lost: number[],
  count: number,
  page: number | undefined,
): TraceLine {
  const from = lost.reduce((a, b) => Math.min(a, b));
  const to = latest(lost);
  return {
    type: 'gap',
    t: to,
    reason,
    from,
    to,
    count,
    ...(page === undefined ? {} : { page }),
  };
}

function summarise(
  lines: TraceLine[],
  texts: string[],
  counts: Record<string, number>,
  at: number,
): Omit<Content, 'sheets'> {
  const times = lines.length > 0 ? lines.map(({ t }) => t) : [at];
  const personal = lines.filter(isPersonal).map(({ t }) => t);
  return {
    text: texts.join('\n'),
    events: lines.filter(isEvent).length,
    from: times.reduce((a, b) => Math.min(a, b)),
    to: latest(times),
    counts,
    personalAt: personal.length > 0 ? latest(personal) : undefined,
  };
}

/** By reduction: a chunk may hold more lines than a call takes arguments. */
function latest(times: number[]): number {
  return times.reduce((a, b) => Math.max(a, b));
}

/** Adds counts into `sum`. */
export function addCounts(sum: Record<string, number>, counts: Record<string, number>): void {
  for (const [rule, count] of Object.entries(counts)) sum[rule] = (sum[rule] ?? 0) + count;
}
