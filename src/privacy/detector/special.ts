import { ZEROS } from './signs';

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

/** What stands at a place of a text, and how many units of the text it takes. */
export function readSpecial(original: string, at: number, found: string): { text: string; length: number } {
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

/** Among characters that an encoding stands for. */
const SPECIAL_CHARACTER = /[\u00a0\u00ad\u2000-\u2015\u2212\ufeff\uff01-\uff5e]/;

/** A character that an encoding stands for may be one to fold, too. */
function readSeen(character: string): string {
  return SPECIAL_CHARACTER.test(character) ? readCharacter(character) : character;
}

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
