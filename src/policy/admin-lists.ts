import { RE2JS } from 're2js';

/** An entry of `redactTerms` or `redactPatterns`: no text may be kept at all, so nothing is recorded. */
export const ALL_TEXT = '<all_text>';

const LONGEST_TERM = 200;
export const MOST_TERMS = 10_000;
export const MOST_PATTERNS = 100;
const LONGEST_PATTERN = 500;
/** Instructions of all patterns together: each costs a step a character at worst. */
const MOST_INSTRUCTIONS = 5_000;

/** A name or word: with a letter or digit, and without the brackets of placeholders. */
export function isTerm(text: string): boolean {
  return text.length <= LONGEST_TERM && /[\p{L}\p{N}]/u.test(text) && !/[⟦⟧]/.test(text);
}

/** Patterns in RE2's syntax (https://github.com/google/re2/wiki/Syntax): no references back, no looking around. */
export function arePatterns(patterns: readonly string[]): boolean {
  if (patterns.length > MOST_PATTERNS) return false;
  const sizes = patterns.map(instructionsOf);
  return sizes.reduce((sum, size) => sum + size, 0) <= MOST_INSTRUCTIONS;
}

/** Whether the policy says that no text may be kept. */
export function keepsNoText(lists: {
  redactTerms: readonly string[];
  redactPatterns: readonly string[];
}): boolean {
  return lists.redactTerms.includes(ALL_TEXT) || lists.redactPatterns.includes(ALL_TEXT);
}

/** Infinite where it is none. The ends of the text (`\A`, `\z`) are none to speak of: a pattern sees a line. */
function instructionsOf(pattern: string): number {
  if (pattern.length > LONGEST_PATTERN || /\\[Az]/.test(pattern.replaceAll('\\\\', ''))) return Infinity;
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.MULTILINE);
    return compiled.matches('') ? Infinity : compiled.programSize();
  } catch {
    return Infinity;
  }
}
