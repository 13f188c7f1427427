/** Letters of scripts that put no blanks between words: every place is an end of a word there. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Of each UTF-16 unit looked at: 1 a letter or digit within a word, 2 none. */
const kinds = new Uint8Array(0x1_0000);

/** Whether a UTF-16 unit is a letter or digit of a script that has blanks between words. Not a number is none. */
export function isWordUnit(unit: number): boolean {
  if (Number.isNaN(unit)) return false;
  kinds[unit] ||= kindOf(String.fromCharCode(unit));
  return kinds[unit] === 1;
}

function kindOf(character: string): number {
  return LETTER.test(character) && !UNSPACED.test(character) ? 1 : 2;
}
