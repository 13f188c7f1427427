import { isPrecededBy } from './context';
import type { Find, Finding } from './finding';
import { matchesOf } from './matches';

const V4 = /(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?!\w|\.\d|-\w)/g;
const VERSIONED =
  /(?:\b(?:v|ver|version|release|build|rev(?:ision)?|firmware|driver|section|chapter|clause|article|figure|table|update|upgrade|abschnitt|kapitel|версия|版本)s?|§|[a-z]\/)[^\w\n]{0,3}(?:to )?$|\bversion\b.{0,20}$/i;
const ADDRESSED =
  /(?:\b|_)(?:ip(?:v4)?|addr(?:ess)?|host|server|client|gateway|dns|forwarded|remote|peer|ping|ssh|from|source|src|dst|router|node|proxy|subnet|listen\w*)\b[^\d\n]{0,16}$|:\/\/$/i;
/** What a value of its own stands behind: the beginning, a quote, a sign of assignment, a separator of columns. */
const FIELD_START = /(?:^|["'`=:>([|,;\t\n—–·]) ?$/;

/** Two colons with at most four digits between them: quick to find, and what every address has. */
const COLON_PAIR = /:[0-9A-Fa-f]{0,4}:/g;
const V6 = /(?<![\w:.])[0-9A-Fa-f:]{3,45}(?:(?:\.\d{1,3}){3})?(?![\w:])/y;
/** UTF-16 units that an address takes before its first two colons: `::` has none, any other a group. */
const V6_HEAD = 4;

/** Addresses of IPv4 that are somebody's; four numbers of a version are none. */
export const findIpv4: Find = (text) =>
  matchesOf(V4, text)
    .filter(({ 0: address, index }) => isIpv4(address) && isMeant(text, index, address))
    .map(({ 0: address, index }) => ({ start: index, end: index + address.length, type: 'IP' }));

function isIpv4(address: string): boolean {
  const octets = address.split('.');
  return octets.every((octet) => Number(octet) < 256 && (octet === '0' || !octet.startsWith('0')));
}

/** Small numbers may be a version as well: then something has to speak for an address. */
function isMeant(text: string, at: number, address: string): boolean {
  // This host, loopback, netmasks (RFC 6890).
  if (/^(?:0|127|255)\./.test(address)) return false;
  if (isPrecededBy(text, at, ADDRESSED)) return true;
  if (isPrecededBy(text, at, VERSIONED)) return false;
  const isSmall = address.split('.').every((octet) => octet.length < 3);
  return !isSmall || (isPrecededBy(text, at, FIELD_START) && !isHeading(text, at + address.length));
}

/** `3.5.3.1 Scope` */
function isHeading(text: string, end: number): boolean {
  return /^\.? {1,4}\p{L}/u.test(text.slice(end, end + 6));
}

/** Addresses of IPv6 (RFC 4291, 2.2), also with IPv4 in their end; `::1` and the like are nobody's. */
export const findIpv6: Find = (text) => {
  const found: Finding[] = [];
  let done = 0;
  for (const { 0: pair, index } of matchesOf(COLON_PAIR, text)) {
    if (index < done) continue;
    done = index + pair.length;
    const start = startOfV6(text, index);
    V6.lastIndex = start;
    const address = V6.exec(text)?.[0].replace(/([^:]):$/, '$1');
    if (address === undefined || !isIpv6(address)) continue;
    done = start + address.length;
    found.push({ start, end: done, type: 'IP' });
  }
  return found;
};

function startOfV6(text: string, at: number): number {
  let start = at;
  while (at - start < V6_HEAD && /[0-9A-Fa-f]/.test(text.charAt(start - 1))) start--;
  return start;
}

function isIpv6(address: string): boolean {
  const [, v6 = '', v4] = /^(.*:)?((?:\d{1,3}\.){3}\d{1,3})?$/.exec(address) ?? [undefined, address];
  if (v4 !== undefined && !isIpv4(v4)) return false;
  const halves = v6.replace(/([^:]):$/, '$1').split('::');
  const groups = halves.flatMap((half) => half.split(':')).filter((group) => group !== '');
  if (!groups.every((group) => group.length <= 4)) return false;
  const count = groups.length + (v4 === undefined ? 0 : 2);
  // Eight pairs are an EUI-64.
  if (halves.length === 1) return count === 8 && groups.some((group) => group.length !== 2);
  // `a::b` and `std::c` are code.
  return halves.length === 2 && count < 8 && isLongEnough(groups, v4);
}

function isLongEnough(groups: readonly string[], v4: string | undefined): boolean {
  const digits = groups.join('');
  return v4 !== undefined || (groups.length >= 2 && digits.length >= 5 && /\d/.test(digits));
}
