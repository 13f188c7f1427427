import { isPrecededBy } from './context';
import type { Group, Run } from './digit-groups';
import type { Finding } from './finding';

interface Issuer {
  prefix: RegExp;
  lengths: readonly number[];
}

const from16to19 = [16, 17, 18, 19];

/** Prefixes and lengths in use (ISO/IEC 7812; https://en.wikipedia.org/wiki/Payment_card_number). */
const ISSUERS: readonly Issuer[] = [
  { prefix: /^4/, lengths: [13, 16, 19] }, // Visa
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] }, // Mastercard
  { prefix: /^3[47]/, lengths: [15] }, // American Express
  { prefix: /^3(?:0[0-5]|095|[689])/, lengths: [14, ...from16to19] }, // Diners Club
  { prefix: /^35(?:2[89]|[3-8])/, lengths: from16to19 }, // JCB
  { prefix: /^6(?:011|4[4-9]|5)/, lengths: from16to19 }, // Discover
  { prefix: /^62/, lengths: from16to19 }, // UnionPay
  { prefix: /^(?:5018|5020|5038|5612|5893|6304|6390|67(?:0[69]|59|6[1-37]|71))/, lengths: from16to19 }, // Maestro
  { prefix: /^(?:508|60[3-9]|81|82|353|356)/, lengths: [16] }, // RuPay
  { prefix: /^(?:506[0-9]|509|6362|6363)/, lengths: [16, 18, 19] }, // Elo, Verve
  { prefix: /^220[0-4]/, lengths: from16to19 }, // Mir
];

/** How cards print their digits, as lengths of the groups. */
const SHAPES = /^(?:1[3-9]|4-4-4-4(?:-[1-3])?|4-4-4-[1-3]|4-6-[45]|4-5-6|8-8|6-1[0-3])$/;
const MOST_GROUPS = 5;
const FEWEST = 13;

/** Names of other numbers of 13 digits and more, directly before them. */
const OTHERWISE_NAMED = /\b(?:ean|gtin|upc|isbn|imei|issn|barcode)(?:-?1[34])?[ :#=]{0,3}$/i;

/** Numbers of payment cards: a known issuer, its length, a valid check digit and a shape that cards have. */
export function cardsIn(text: string, { groups, start, count }: Run): Finding[] {
  return count < FEWEST || isPrecededBy(text, start, OTHERWISE_NAMED) ? [] : cardsAmong(groups);
}

function cardsAmong(groups: readonly Group[]): Finding[] {
  const found: Finding[] = [];
  for (let first = 0; first < groups.length; first++) {
    const size = sizeOfCard(groups, first);
    const [start, end] = [groups[first]?.start, groups[first + size - 1]?.end];
    if (size === 0 || start === undefined || end === undefined) continue;
    found.push({ start, end, type: 'CREDIT_CARD' });
    first += size - 1;
  }
  return found;
}

/** How many groups from the first make a card; the most that do, and 0 if none. */
function sizeOfCard(groups: readonly Group[], first: number): number {
  if ((groups[first]?.digits.length ?? 0) < 4) return 0;
  for (let size = Math.min(MOST_GROUPS, groups.length - first); size > 0; size--) {
    const some = groups.slice(first, first + size);
    if (!isShape(some) || standsInTable(groups, first, size)) continue;
    if (isCardNumber(some.map(({ digits }) => digits).join(''))) return size;
  }
  return 0;
}

function isShape(groups: readonly Group[]): boolean {
  const separators = groups.slice(1).map(({ separator }) => separator);
  if (separators.some((one) => one !== separators[0] || !/^(?: {1,3}|[-.])$/.test(one))) return false;
  return SHAPES.test(groups.map(({ digits }) => digits.length).join('-'));
}

/**
 * Several groups among others of their kind: numbers of a table, of which some four always pass for a card. One group on one
 * side is none yet: a year or a code may follow a card.
 */
function standsInTable(groups: readonly Group[], first: number, size: number): boolean {
  if (size === 1) return false;
  const separator = groups[first + 1]?.separator;
  const end = first + size;
  const isAlike = (at: number, gap: number): boolean =>
    (groups[at]?.digits.length ?? 0) >= 4 && groups[gap]?.separator === separator;
  const [before, after] = [isAlike(first - 1, first), isAlike(end, end)];
  return (
    (before && after) || (before && isAlike(first - 2, first - 1)) || (after && isAlike(end + 1, end + 1))
  );
}

function isCardNumber(digits: string): boolean {
  const isIssued = ISSUERS.some(
    ({ prefix, lengths }) => prefix.test(digits) && lengths.includes(digits.length),
  );
  return isIssued && passesLuhn(digits);
}

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits.charAt(digits.length - 1 - place));
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
