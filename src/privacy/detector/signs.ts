/**
 * What a text has that a finding cannot do without, found out in one pass over its characters: most texts of a page are
 * proven clean by it. Bits of a set.
 */
export const AT = 1;
/** {@link FEWEST_DIGITS} digits or more. */
export const DIGITS = 2;
/** Three dots and four digits: the shortest IPv4 address. */
export const DOTTED = 4;
/** Two colons. */
export const COLONS = 8;
/** {@link LONG_RUN} letters, digits, `_` and `-` in a row, as in a key. */
export const LONG = 16;
/** A character that is folded before anything is looked for: see `fold.ts`. */
export const FOLDED = 32;

/** A digit, capitals behind small letters or a sign: what hardly any value behind a secret name is without. */
export const VALUE = 64;

/** Of a phone number. */
export const FEWEST_DIGITS = 7;
const LONG_RUN = 16;

const IS_TOKEN = 1;
const IS_DIGIT = 2;
const IS_AT = 4;
const IS_DOT = 8;
const IS_COLON = 16;
const IS_FOLDED = 32;
const IS_SIGN = 64;
const IS_SMALL = 128;
const IS_CAPITAL = 256;

/** Zeros of the decimal digits of scripts that are in use on the web (Unicode general category Nd). */
export const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x0f20,
];

/** First and last UTF-16 units of characters that are written differently but read the same, or are not seen at all. */
const FOLDED_RANGES: readonly (readonly [number, number])[] = [
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x2000, 0x2015],
  [0x2024, 0x2024],
  [0x2028, 0x202f],
  [0x205f, 0x2064],
  [0x2212, 0x2212],
  [0x27e6, 0x27e6],
  [0x3000, 0x3000],
  // The first half of mathematical letters and digits.
  [0xd835, 0xd835],
  [0xfe00, 0xfe0f],
  [0xfe50, 0xfe6b],
  [0xfeff, 0xfeff],
  [0xff01, 0xff5e],
  ...ZEROS.map((zero) => [zero, zero + 9] as const),
];

const KINDS = kindsOfUnits();

/** One look at each UTF-16 unit. */
export function signsOf(text: string): number {
  let [seen, digits, dots, colons, run, longest, last, humps] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)] ?? 0;
    seen |= kind;
    digits += (kind & IS_DIGIT) >> 1;
    dots += (kind & IS_DOT) >> 3;
    colons += (kind & IS_COLON) >> 4;
    run = kind & IS_TOKEN ? run + 1 : 0;
    if (run > longest) longest = run;
    humps |= (last << 1) & kind & IS_CAPITAL;
    last = kind;
  }
  return (
    (seen & IS_AT ? AT : 0) |
    (digits >= FEWEST_DIGITS ? DIGITS : 0) |
    (dots >= 3 && digits >= 4 ? DOTTED : 0) |
    (colons >= 2 ? COLONS : 0) |
    (longest >= LONG_RUN ? LONG : 0) |
    (seen & IS_FOLDED ? FOLDED : 0) |
    (seen & (IS_DIGIT | IS_SIGN) || humps ? VALUE : 0)
  );
}

function kindsOfUnits(): Uint16Array {
  const kinds = new Uint16Array(0x1_0000);
  const set = (characters: string, kind: number): void => {
    for (const character of characters) {
      const unit = character.charCodeAt(0);
      kinds[unit] = (kinds[unit] ?? 0) | kind;
    }
  };
  set('abcdefghijklmnopqrstuvwxyz', IS_TOKEN | IS_SMALL);
  set('ABCDEFGHIJKLMNOPQRSTUVWXYZ', IS_TOKEN | IS_CAPITAL);
  set('0123456789', IS_TOKEN | IS_DIGIT);
  set('_-', IS_TOKEN);
  set('!#$*+?@^~%&=|()[]{};\\', IS_SIGN);
  set('@', IS_AT);
  set('.', IS_DOT);
  set(':', IS_COLON);
  // Percent encoding, entities and escapes.
  set('%&\\', IS_FOLDED);
  for (const [first, last] of FOLDED_RANGES) kinds.fill(IS_FOLDED, first, last + 1);
  return kinds;
}
