import { isPrecededBy } from './context';
import type { Find, Finding } from './finding';

/** RFC 5321, 4.5.3.1: octets at most of what stands before and behind the `@`. */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;
const LOCAL = /[\p{L}\p{N}\p{M}._%+'-]/u;
const DOMAIN =
  /^(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}-]{0,62}\.){1,8}(?:xn--[a-z0-9-]{2,59}|\p{L}[\p{L}\p{M}]{1,62})/iu;
/** Written without blanks around it: an address ends where the script does. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** `icon@2x.png`: an image for a display of twice the resolution. */
const SCALED_IMAGE = /^\d(?:\.\d)?x\.\w+$/;

/** E-mail addresses as they are in use: no quotes and comments; internationalised ones (RFC 6531), too. */
export const findEmails: Find = (text) => {
  const found: Finding[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = startOfLocal(text, at);
    const domain = domainAt(text, at + 1);
    if (start === at || domain === '' || SCALED_IMAGE.test(domain)) continue;
    const end = at + 1 + domain.length;
    if (!isLogin(text, start, at, end)) found.push({ start, end, type: 'EMAIL' });
  }
  return found;
};

/** The password of an address (`https://jo:pw@host`: see `login-urls.ts`), or a place to clone from (`git@host:`). */
function isLogin(text: string, start: number, at: number, end: number): boolean {
  if (text.charAt(end) === ':' && text.slice(start, at) === 'git') return true;
  return isPrecededBy(text, start, /:\/\/[^\s/:]*:(?!\d{1,5}[?#])[^\s/]*$/);
}

function startOfLocal(text: string, at: number): number {
  let start = at;
  const isUnspaced = UNSPACED.test(text.charAt(at - 1));
  while (start > 0 && at - start < LONGEST_LOCAL) {
    const before = text.charAt(start - 1);
    if (!LOCAL.test(before) || UNSPACED.test(before) !== isUnspaced) break;
    start--;
  }
  while (start < at && /[.%'-]/.test(text.charAt(start))) start++;
  return start;
}

function domainAt(text: string, from: number): string {
  const domain = DOMAIN.exec(text.slice(from, from + LONGEST_DOMAIN))?.[0] ?? '';
  const last = domain.slice(domain.lastIndexOf('.') + 1);
  if (!UNSPACED.test(last) || UNSPACED.test(last.charAt(0))) return domain;
  return domain.slice(0, domain.length - last.length + last.search(UNSPACED));
}
