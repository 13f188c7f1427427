import type { TraceLine } from '../trace/event';
import type { RedactionRule } from '../trace/primitives';
import { type Detect, detect } from './detector/detect';
import type { Finding, FindingType } from './detector/finding';
import { detectorRules } from './detector/rules';

/** A character that a key typed, and which of the lines says so. */
interface Typed {
  character: string;
  index: number;
}

/** Lines from the first to the last that typed something. */
interface Stretch {
  first: number;
  last: number;
  rule: RedactionRule;
}

/** What keys typed that is secret or identifies somebody: what it is, and the lines from the first to the last of it. */
export interface TypedFinding {
  type: FindingType;
  value: string;
  first: number;
  last: number;
}

/**
 * The lines of one field's typing, judged together, because no key by itself looks like a card number: what typed a
 * finding, corrections included, no longer says which keys these were. Values are left to the rules for single lines.
 * @param find the text detector; by forms alone unless another is given
 * @returns the lines in the same order, and how often each rule found something
 */
export function redactTyping(
  lines: readonly TraceLine[],
  find: Detect = detect,
): { lines: TraceLine[]; counts: Record<string, number> } {
  const stretches = stretchesOf(lines, find);
  const counts: Record<string, number> = {};
  for (const { rule } of stretches) counts[rule] = (counts[rule] ?? 0) + 1;
  if (stretches.length === 0) return { lines: [...lines], counts };
  return { lines: lines.map((line, index) => withoutTyping(line, index, stretches)), counts };
}

/** What the keys of one field typed that is to be found, with what was taken back and without; keys alone, no values. */
export function findTyped(lines: readonly TraceLine[]): TypedFinding[] {
  const { left, all } = typedBy(lines);
  const found = [...foundIn(left, detect), ...foundIn(all, detect)];
  return found.filter(
    ({ first, last }, index) =>
      found.findIndex((other) => other.first === first && other.last === last) === index,
  );
}

/** By what the keys typed, with what was taken back and without; of the whole unit where its value tells more. */
function stretchesOf(lines: readonly TraceLine[], find: Detect): Stretch[] {
  const { left, all, isPlain } = typedBy(lines);
  const byKeys = [...foundIn(left, find), ...foundIn(all, find)].map(({ first, last, type }) => ({
    first,
    last,
    rule: detectorRules[type],
  }));
  const inValues = lines.flatMap((line) => find(valueIn(line)).map(ruleOf));
  if (isPlain && inValues.every((rule) => byKeys.some((stretch) => stretch.rule === rule))) return byKeys;
  return [...new Set(inValues)].map((rule) => ({ first: 0, last: lines.length - 1, rule }));
}

/**
 * @returns characters that are left when those that were taken back are gone, all characters, and whether nothing else
 * was done that moves or changes text, such as pasting
 */
function typedBy(lines: readonly TraceLine[]): { left: Typed[]; all: Typed[]; isPlain: boolean } {
  const [left, all]: [Typed[], Typed[]] = [[], []];
  let isPlain = true;
  for (const [index, line] of lines.entries()) {
    if (line.type === 'compose' || line.type === 'clipboard') isPlain = false;
    if (line.type !== 'key' || line.action !== 'down') continue;
    if (line.class === 'char' || line.class === 'space') {
      // What is not told, by policy or because it was redacted, ends what stood there before.
      const typed = { character: line.key ?? '\n', index };
      left.push(typed);
      all.push(typed);
    } else if (line.class === 'backspace') {
      left.pop();
      // Ends what stood there before.
      all.push({ character: '\n', index });
    } else if (!/^(?:modifier|enter|tab)$/.test(line.class)) isPlain = false;
  }
  return { left, all, isPlain };
}

function foundIn(typed: readonly Typed[], find: Detect): TypedFinding[] {
  // A character may take two units.
  const units = typed.flatMap(({ character, index }) =>
    Array.from({ length: character.length }, () => index),
  );
  const text = typed.map(({ character }) => character).join('');
  return find(text).map(({ start, end, type }) => ({
    type,
    value: text.slice(start, end),
    first: units[start] ?? 0,
    last: units[end - 1] ?? 0,
  }));
}

function valueIn(line: TraceLine): string {
  return line.type === 'input' || line.type === 'change' ? (line.value ?? '') : '';
}

function ruleOf({ type }: Finding): RedactionRule {
  return detectorRules[type];
}

/** Keys that go up say nothing more than those that went down, and come after: none of them is told. */
function withoutTyping(line: TraceLine, index: number, stretches: readonly Stretch[]): TraceLine {
  if (line.type === 'compose' && line.text !== undefined) {
    const { text: _text, ...rest } = line;
    return { ...rest, redacted: { ...rest.redacted, text: rulesOf(stretches) } };
  }
  if (line.type !== 'key' || line.key === undefined || !/^(?:char|space)$/.test(line.class)) return line;
  const around = stretches.filter(
    ({ first, last }) => line.action === 'up' || (index >= first && index <= last),
  );
  if (around.length === 0) return line;
  const { key: _key, code: _code, ...rest } = line;
  return { ...rest, redacted: { ...rest.redacted, key: rulesOf(around) } };
}

function rulesOf(stretches: readonly Stretch[]): RedactionRule[] {
  return [...new Set(stretches.map(({ rule }) => rule))];
}
