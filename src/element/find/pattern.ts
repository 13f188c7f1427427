import { fold } from '../dom';
import { squash } from '../strings';

/** What redaction puts in the place of a text: `⟦email:1⟧`. It stands for anything. */
const PLACEHOLDER = /⟦[^⟧]*⟧/;

export const hasPlaceholder = (text: string): boolean => PLACEHOLDER.test(text);

/** The pieces of a text between its placeholders. */
export const literalsOf = (text: string): string[] => text.split(new RegExp(PLACEHOLDER, 'g'));

/** A text to be found: as it is, or with placeholders where anything may stand. */
export interface Pattern {
  readonly text: string;
  readonly isWild: boolean;
  /** Whether a raw text has all the words that what is meant must contain. */
  readonly mayBeIn: (raw: string) => boolean;
  /** Whether it has no such words: then it may be anywhere. */
  readonly isWordless: boolean;
  /** Whether a text, its white space folded, is meant. */
  readonly fits: (text: string) => boolean;
  /** The same for texts without any white space. */
  readonly fitsSquashed: (text: string) => boolean;
  /** Whether a text without white space has it in it. */
  readonly isWithin: (squashed: string) => boolean;
  /** UTF-16 units without white space that a match has at least, placeholders not counted. */
  readonly least: number;
}

/** Where literals end that stand in a text one after the other, from a place on; -1 where they do not. Linear. */
function endOfAll(literals: readonly string[], text: string, from: number): number {
  let end = from;
  for (const literal of literals) {
    const at = text.indexOf(literal, end);
    if (at < 0) return -1;
    end = at + literal.length;
  }
  return end;
}

/** Whether a text begins with the first literal, ends with the last, and has the others between, in order. */
function isMadeOf(literals: readonly string[], text: string): boolean {
  const [first = '', ...rest] = literals;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  const end = endOfAll(rest, text, first.length);
  return end >= 0 && end + last.length <= text.length;
}

/** Words that stand whole in the text: what touches a placeholder may be half a word. */
function wholeWords(text: string): string[] {
  const rest = text.replace(new RegExp(`\\S*${PLACEHOLDER.source}\\S*`, 'g'), ' ');
  return fold(rest).split(' ').filter(Boolean);
}

/** The rarest words come last in names: "Order 17". Longer ones are rarer, too. */
const byRarity = (one: string, other: string): number =>
  Number(/\d/.test(other)) - Number(/\d/.test(one)) || other.length - one.length;

function words(all: readonly string[]): Pick<Pattern, 'mayBeIn' | 'isWordless'> {
  const sorted = [...new Set(all)].sort(byRarity);
  return {
    isWordless: sorted.length === 0,
    mayBeIn: (raw) => sorted.every((word) => raw.includes(word)),
  };
}

/** @param redacted whether placeholders in the text stand for something else; otherwise they are the page's own text */
export function patternOf(text: string, redacted: boolean | undefined): Pattern {
  const whole = squash(text);
  if (redacted !== true || !hasPlaceholder(text)) {
    return {
      ...{ text, isWild: false, least: whole.length, ...words(fold(text).split(' ').filter(Boolean)) },
      fits: (other) => other === text,
      fitsSquashed: (other) => other === whole,
      isWithin: (squashed) => squashed.includes(whole),
    };
  }
  const folded = literalsOf(text);
  const squashed = folded.map(squash);
  return {
    ...{ text, isWild: true, least: squash(literalsOf(text).join('')).length, ...words(wholeWords(text)) },
    fits: (other) => isMadeOf(folded, other),
    fitsSquashed: (other) => isMadeOf(squashed, other),
    isWithin: (other) => endOfAll(squashed, other, 0) >= 0,
  };
}
