/** What stands for a value: variables, templates, masks, calls, members of an object, words of a language. */
const STAND_INS: readonly RegExp[] = [
  /^[$%&]\{?[A-Za-z_]\w*\}?%?$/,
  /\$\{|\{\{|<%|^[<{[(]|[({[]$|\w\(/,
  /^(?:[*•x.…#-]+|X+)$/,
  /^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*|\[[\w$'"]*\]?)+;?$/,
  /^(?:null|none|undefined|true|false|nil|string|required|optional|changeme|your[\w-]*|example[\w-]*)[,;]?$/i,
  /^(?:u?int|float|utf|varchar|char|sha|hs|rs|es|ps|md|base|oauth|aes|ed|x|h|v)-?\d{1,5}$/i,
  /^(?:https?|file|ftp):\/\/[^@?=]*$/i,
  /^(?:[\d.,/: -]*|0x[0-9a-f]{1,8})$/i,
  /^(?:~|\.{1,2}|[A-Za-z]:|[A-Za-z]:\\)?[\\/]\w[\w.-]*[\\/][\w./\\-]*$/,
];
/** Words, put together as names are: `userPassword`, `new-password`, `API_TOKEN`, `Forgotten?`. */
const NAME =
  /^(?:\p{Lu}?\p{Ll}+(?:\p{Lu}\p{Ll}+)*|\p{Lu}+)(?:(?:,? |[_.:/-])(?:\p{Lu}?\p{Ll}+(?:\p{Lu}\p{Ll}+)*|\p{Lu}+))*[!?.,;:…]*$/u;
/** Words and numbers in a row, as names of things have them: `2024-spring`. */
const NUMBERED = /^(?:[A-Za-z]+|\d+)(?:[-_.](?:[A-Za-z]+|\d+))*$/;
const LONGEST_NUMBERED = 24;
/** A name with numbers in it, in camel case: `sha256WithEncryption`; of a random value the parts are shorter. */
const CAMEL = /^[a-z]{2,}\d*(?:[A-Z][A-Za-z]*\d*)+$/;
const CAMEL_PART = /[A-Z]?[a-z]+|[A-Z]+|\d+/g;
const SHORTEST_PART = 3.5;

/** A script without upper and lower case. */
const UNCASED = /^[\p{Lo}\p{Lm}\p{M}\s]+$/u;

const SHORTEST_PASSWORD = 4;
const SHORTEST_TOKEN = 8;

/** Whether a value may be a password: anything that is no stand-in and no word. */
export function isPasswordLike(value: string): boolean {
  return value.length >= SHORTEST_PASSWORD && !isStandIn(value);
}

/** Whether a value may be a key or token: no stand-in, and letters and digits or very mixed letters. */
export function isTokenLike(value: string): boolean {
  if (value.length < SHORTEST_TOKEN || isStandIn(value) || /\s/.test(value)) return false;
  if (value.length <= LONGEST_NUMBERED && NUMBERED.test(value) && !/^\d+$/.test(value)) return false;
  if (CAMEL.test(value) && value.length / (value.match(CAMEL_PART)?.length ?? 1) >= SHORTEST_PART)
    return false;
  return /\d/.test(value) ? /[A-Za-z]/.test(value) || value.length >= 16 : isMixed(value);
}

function isStandIn(value: string): boolean {
  return STAND_INS.some((form) => form.test(value)) || NAME.test(value) || UNCASED.test(value);
}

/** Letters alone: 16 or more that change case at least every fourth time. */
function isMixed(letters: string): boolean {
  const changes = letters.match(/\p{Ll}\p{Lu}|\p{Lu}\p{Ll}/gu)?.length ?? 0;
  return letters.length >= 16 && changes >= letters.length / 4;
}
