import type { Span } from '../projection';
import { matchesOf } from './matches';
import { ZEROS } from './signs';

/**
 * A text as it reads: full-width and mathematical forms and digits of other scripts as ASCII, kinds of dashes and spaces
 * as `-` and blank, what is not seen left out, percent encoding, entities and escapes decoded (once), placeholders as
 * `⟦` alone, so that what is decided around one never depends on what it says.
 */
export interface Folded {
  readonly text: string;
  /** A span of the folded text as a span of the original. */
  unfold(span: Span): Span;
}

/** `⟦email:1⟧`, `⟦id⟧`, `⟦…⟧`: words, so that nobody can hide an address behind brackets. */
const PLACEHOLDER = '⟦(?:[a-z]{1,20}(?::\\d{1,7})?|…)⟧';
const SPECIAL = new RegExp(
  [
    PLACEHOLDER,
    '%[0-9a-f]{2}',
    '&(?:#\\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});',
    '\\\\u[0-9a-f]{4}|\\\\x[0-9a-f]{2}',
    '[\\u00a0\\u00ad\\u061c\\u180e\\u2000-\\u2015\\u2024\\u2028-\\u202f\\u205f-\\u2064\\u2212\\u3000]',
    '[\\ufe00-\\ufe0f\\ufe50-\\ufe6b\\ufeff\\uff01-\\uff5e]|\\ud835[\\udc00-\\udfff]',
    `[${ZEROS.map((zero) => `${unit(zero)}-${unit(zero + 9)}`).join('')}]`,
  ].join('|'),
  'gi',
);

/** Those that stand for characters which findings are made of or end at. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  commat: '@',
  period: '.',
  colon: ':',
  equals: '=',
  plus: '+',
  num: '#',
  dash: '-',
  hyphen: '-',
  ndash: '-',
  mdash: '-',
  lowbar: '_',
  sol: '/',
  excl: '!',
  dollar: '$',
  zwj: '',
  zwnj: '',
};

const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/;
const SPACE = /[\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const DASH = /[\u2010-\u2015\u2212]/;

/** Folds a text that has something to fold; any other is returned as it is. */
export function fold(original: string): Folded {
  const pieces = new Pieces();
  let done = 0;
  for (const match of matchesOf(SPECIAL, original)) {
    // A longer sequence may have been decoded together.
    if (match.index < done) continue;
    const { text, length } = read(original, match.index, match[0]);
    pieces.plain(original.slice(done, match.index), done);
    pieces.special(text, match.index, match.index + length);
    done = match.index + length;
  }
  pieces.plain(original.slice(done), done);
  return pieces;
}

/** What stands at a place of a text, and how many units of the text it takes. */
function read(original: string, at: number, found: string): { text: string; length: number } {
  if (found.startsWith('%')) return readPercent(original, at, found);
  return { text: readOne(found), length: found.length };
}

function readOne(found: string): string {
  switch (found.charAt(0)) {
    case '⟦':
      return '⟦';
    case '&':
      return readEntity(found);
    case '\\':
      return String.fromCharCode(Number.parseInt(found.slice(2), 16));
    default:
      return readCharacter(found);
  }
}

function readCharacter(found: string): string {
  if (INVISIBLE.test(found)) return '';
  if (SPACE.test(found)) return ' ';
  if (DASH.test(found)) return '-';
  const code = found.charCodeAt(0);
  const zero = ZEROS.find((zero) => code >= zero && code < zero + 10);
  return zero === undefined ? found.normalize('NFKC') : String(code - zero);
}

function readEntity(entity: string): string {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? readSeen(String.fromCodePoint(code)) : entity;
}

/** A character that an encoding stands for may be one to fold, too. */
function readSeen(character: string): string {
  return SPECIAL_CHARACTER.test(character) ? readCharacter(character) : character;
}
const SPECIAL_CHARACTER = /[\u00a0\u00ad\u2000-\u2015\u2212\ufeff\uff01-\uff5e]/;

const CONTINUED = /^%[c-f][0-9a-f](?:%[89ab][0-9a-f]){1,3}$/i;

/** One character of UTF-8 (RFC 3986, 2.1); what is none stays as it is. */
function readPercent(original: string, at: number, first: string): { text: string; length: number } {
  const byte = Number.parseInt(first.slice(1), 16);
  const bytes = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
  const encoded = original.slice(at, at + bytes * 3);
  // Asked first, because an exception takes long.
  if (bytes > 1 && !CONTINUED.test(encoded)) return { text: first, length: first.length };
  try {
    return { text: readSeen(decodeURIComponent(encoded)), length: encoded.length };
  } catch {
    return { text: first, length: first.length };
  }
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/** The pieces that a folded text is made of. */
class Pieces implements Folded {
  text = '';
  /** Where each piece begins in the folded text, and begins and ends in the original. */
  readonly #folded: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #isChanged = false;

  plain(text: string, start: number): void {
    if (text !== '') this.#add(text, start, start + text.length);
  }

  /** Units of the folded text that stand for the original from `start` to `end` together. */
  special(text: string, start: number, end: number): void {
    this.#isChanged = true;
    if (text !== '') this.#add(text, start, end);
  }

  #add(text: string, start: number, end: number): void {
    this.#folded.push(this.text.length);
    this.#starts.push(start);
    this.#ends.push(end);
    this.text += text;
  }

  unfold(span: Span): Span {
    if (!this.#isChanged) return { start: span.start, end: span.end };
    return { start: this.#place(span.start).start, end: this.#place(span.end - 1).end };
  }

  /** What one unit of the folded text stands for. */
  #place(at: number): Span {
    const piece = lastUpTo(this.#folded, at);
    const [start = 0, end = 0] = [this.#starts[piece], this.#ends[piece]];
    const length = (this.#folded[piece + 1] ?? this.text.length) - (this.#folded[piece] ?? 0);
    if (length !== end - start) return { start, end };
    const within = start + at - (this.#folded[piece] ?? 0);
    return { start: within, end: within + 1 };
  }
}

/** Index of the last of ascending numbers that is no larger. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
