import type { Span } from '../projection';
import { matchesOf } from './matches';

/** Digits without anything between them. */
export interface Group extends Span {
  digits: string;
  /** What stands between it and the group before; empty for the first of a run. */
  separator: string;
}

/** Groups of digits with at most a few separators between them: what a written number can consist of. */
export interface Run extends Span {
  /** Signs in front: `+`, `(`, both or none. */
  lead: string;
  groups: Group[];
  /** How many digits there are in all. */
  count: number;
}

const RUN = /[+(]{0,2}(?<![A-Za-z0-9_]|\d[.,])\d(?:[ ().\-/]{0,3}\d)*/g;
const GROUP = /\d+/g;
/** What makes a word or a measure of the number before it; `x12` is an extension. */
const UNIT = /^(?!x\d)[A-Za-z_]/;

/**
 * All runs of a text with at least `fewest` digits. Digits that are part of a word (`INV22173640`, `4px`) and of a
 * decimal number (`1.25`) do not begin one, and what is followed by letters does not end one.
 */
export function digitRuns(text: string, fewest: number): Run[] {
  const runs: Run[] = [];
  for (const match of matchesOf(RUN, text)) {
    const found = match[0];
    if (found.length < fewest) continue;
    const run = runOf(found, match.index);
    if (UNIT.test(text.slice(run.end, run.end + 2))) dropLast(run);
    if (run.count >= fewest) runs.push(run);
  }
  return runs;
}

function runOf(found: string, start: number): Run {
  const groups: Group[] = [];
  let [end, count] = [0, 0];
  for (const { 0: digits, index } of matchesOf(GROUP, found)) {
    const separator = groups.length === 0 ? '' : found.slice(end, index);
    end = index + digits.length;
    groups.push({ digits, separator, start: start + index, end: start + end });
    count += digits.length;
  }
  const lead = /^[+(]*/.exec(found)?.[0] ?? '';
  return { start, end: start + end, lead, groups, count };
}

/** `800 600px`: the number with the unit is none of the others. */
function dropLast(run: Run): void {
  const last = run.groups.pop();
  run.count -= last?.digits.length ?? 0;
  run.end = run.groups.at(-1)?.end ?? run.start;
}
