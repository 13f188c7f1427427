import type { Find, Finding } from './finding';

const MARK = '-----BEGIN';
/** RFC 7468; OpenSSH's and PGP's follow the same form. */
const BEGIN = /^-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/;
const END = /-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/;
/** What no key goes on behind. */
const STOP = /⟦|-----BEGIN/;
/** A line of the body, as far as it goes; line ends may be written as in JSON. */
const BODY = /(?:(?:\s|\\[nr]){1,4}(?:[A-Za-z0-9+/=]{16,}|[A-Za-z-]{1,30}: [^\n\\]{1,100}))*/y;
/** UTF-16 units: a 16384-bit RSA key has 13,000. */
const LONGEST = 16_384;

/** Private keys in PEM form, from BEGIN to END; what was cut off goes as far as it looks like one. */
export const findPrivateKeys: Find = (text) => {
  const found: Finding[] = [];
  for (let start = text.indexOf(MARK); start >= 0; start = text.indexOf(MARK, start + 1)) {
    const begin = BEGIN.exec(text.slice(start, start + 80))?.[0];
    if (begin === undefined) continue;
    const end = endOf(text, start + begin.length);
    found.push({ start, end, type: 'PRIVATE_KEY' });
    start = end - 1;
  }
  return found;
};

function endOf(text: string, from: number): number {
  const rest = text.slice(from, from + LONGEST);
  const stop = rest.search(STOP);
  // Not looked for beyond: a text may begin keys all over again.
  const end = END.exec(stop < 0 ? rest : rest.slice(0, stop));
  if (end) return from + end.index + end[0].length;
  BODY.lastIndex = from;
  return from + (BODY.exec(text)?.[0].length ?? 0);
}
