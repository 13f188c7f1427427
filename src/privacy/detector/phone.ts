import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { isPrecededBy } from './context';
import type { Group, Run } from './digit-groups';
import type { Finding } from './finding';
import { FEWEST_DIGITS } from './signs';

/** E.164: digits of a number with its country code. */
const MOST = 15;

/** Words before a number that say that one can call it. */
const NAMED =
  /(?:\b(?:tele?(?:ph|f)\p{L}*|tel|phone|mobi\p{L}*|cell(?:ular|phone)?|call(?:back)?|sms|text|whats ?app|fax|handy|rufnummer|m[oó]vil|celular\p{L}*|portable|numéro|komórka|telefoon|puhelin|contact|reach|dial)\b|phone|电话|電話|手机|携帯|전화|휴대폰|тел|моб|هاتف|טלפון|โทร)[^\d\n]{0,24}(?:\n[^\d\n]{0,4})?$/iu;
/** Words directly before a number that say that it is another kind of number. */
const OTHERWISE_NAMED =
  /\b(?:orders?|invoice|part|item|case|ticket|ref(?:erence)?|sku|serial|tracking|version|build|isbn|model|article|account|voucher|lot|po)(?: ?(?:no\.?|nr\.?|number|id|#))?[ :#=-]{0,3}$/i;
const EXTENSION = /^ ?(?:x|ext\.?|extension) ?\d{1,6}(?!\w)/i;
/** Groups of a date, with the time or without. */
const DATE =
  /^(?:(?:19|20)\d\d-[01]\d-[0-3]\d|[0-3]?\d-[0-3]?\d-(?:19|20)\d\d|(?:19|20)\d{6}-\d{4,6})(?:-|$)/;

/** Telephone numbers: with a country code, of North America in their usual shapes, any others behind a word that names them. */
export function phonesIn(text: string, run: Run): Finding[] {
  return numbersIn(text, run).map((found) => withExtension(text, found));
}

function numbersIn(text: string, run: Run): Finding[] {
  const first = international(run);
  if (first) return [first];
  const american = northAmerican(text, run);
  return american.length > 0 ? american : named(text, run);
}

/** The most groups behind a `+` that are a number. */
function international({ lead, groups, start }: Run): Finding | undefined {
  if (!lead.includes('+')) return undefined;
  for (let size = Math.min(groups.length, MOST); size > 0; size--) {
    const end = groups[size - 1]?.end ?? start;
    const digits = digitsOf(groups.slice(0, size));
    if (digits.length < FEWEST_DIGITS) break;
    if (digits.length <= MOST && isInternational(digits, size)) return { start, end, type: 'PHONE' };
  }
  return undefined;
}

/** All of a run that have the shape 3-3-4 or 1-3-3-4. */
function northAmerican(text: string, { groups, lead, start }: Run): Finding[] {
  return groups.flatMap((line, index) => {
    const [area, exchange] = [groups[index - 2], groups[index - 1]];
    if (!area || !exchange || !isAmericanShape(text, [area, exchange, line])) return [];
    if (groups[index + 1]?.separator === line.separator) return [];
    const country = groups[index - 3];
    const isCountry = country?.digits === '1' && country.separator.length <= 2 && index === 3;
    if (country && !isCountry && area.separator === line.separator) return [];
    if (!isValid(`+1${digitsOf([area, exchange, line])}`)) return [];
    const from = isCountry || (index === 2 && lead !== '') ? start : area.start;
    return isPrecededBy(text, from, OTHERWISE_NAMED) ? [] : [{ start: from, end: line.end, type: 'PHONE' }];
  });
}

/** `408-555-0123`, with dots or blanks, or `(408) 555-0123`; neither area nor exchange begins with 0 or 1. */
function isAmericanShape(text: string, groups: readonly [Group, Group, Group]): boolean {
  const [area, exchange, line] = groups;
  if (shapeOf(groups) !== '3-3-4' || !/^[ .-]$/.test(line.separator)) return false;
  const isBracketed = text.charAt(area.end) === ')';
  if (!isBracketed && exchange.separator !== line.separator) return false;
  return /^[2-9]/.test(area.digits) && /^[2-9]/.test(exchange.digits);
}

function named(text: string, { groups, start, end, count }: Run): Finding[] {
  if (count > MOST || groups.length > 6 || DATE.test(groups.map(({ digits }) => digits).join('-'))) return [];
  // Decimal numbers.
  if (groups.some(({ digits }, at) => at > 0 && digits.length === 1 && digits !== '0')) return [];
  return text.charAt(start - 1) !== '#' && isPrecededBy(text, start, NAMED)
    ? [{ start, end, type: 'PHONE' }]
    : [];
}

function withExtension(text: string, found: Finding): Finding {
  const extension = EXTENSION.exec(text.slice(found.end, found.end + 18))?.[0] ?? '';
  return { ...found, end: found.end + extension.length };
}

/** Valid, or written as one that could be: numbers in examples and of new areas. */
function isInternational(digits: string, groups: number): boolean {
  const number = parsePhoneNumberFromString(`+${digits}`, metadata);
  if (number?.isValid()) return true;
  return groups >= 3 && digits.length >= 10 && (number?.isPossible() ?? false);
}

function isValid(number: string): boolean {
  return parsePhoneNumberFromString(number, metadata)?.isValid() ?? false;
}

function digitsOf(groups: readonly Group[]): string {
  return groups.map(({ digits }) => digits).join('');
}

function shapeOf(groups: readonly Group[]): string {
  return groups.map(({ digits }) => digits.length).join('-');
}
