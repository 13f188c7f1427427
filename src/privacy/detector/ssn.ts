import { isPrecededBy } from './context';
import type { Group, Run } from './digit-groups';
import type { Finding } from './finding';

const DIGITS = 9;
/** Names of the number and of those that have its form (ITIN, EIN), before it. */
const NAMED =
  /(?:\bs\.?s\.?n\b|social|\bsoc[._ -]?sec|\bi?tin\b|\btax(?:payer)?[ _-]?(?:id|no|number)|\bssno)[^\d\n]{0,24}$/i;

/**
 * Social security numbers of the United States: 3-2-4 with dashes; with blanks, dots or nothing between only behind a word
 * that names them. Numbers that are never given out are none: https://www.ssa.gov/employer/randomizationfaqs.html.
 */
export function socialSecurityNumbersIn(text: string, run: Run): Finding[] {
  return run.count < DIGITS ? [] : [...grouped(text, run), ...ungrouped(text, run)];
}

function grouped(text: string, { groups }: Run): Finding[] {
  const found: Finding[] = [];
  for (const [index, third] of groups.entries()) {
    const [before, first, second, after] = [-3, -2, -1, 1].map((step) => groups[index + step]);
    if (!first || !second || second.separator !== third.separator) continue;
    const { separator } = third;
    if (!isGivenOut(first, second, third) || after?.separator === separator) continue;
    if (before && first.separator === separator) continue;
    if (separator !== '-' && !(/^[ .]$/.test(separator) && isPrecededBy(text, first.start, NAMED))) continue;
    found.push({ start: first.start, end: third.end, type: 'US_SSN' });
  }
  return found;
}

function ungrouped(text: string, { groups }: Run): Finding[] {
  return groups
    .filter(({ digits, start }) => isNumber(digits) && isPrecededBy(text, start, NAMED))
    .map(({ start, end }) => ({ start, end, type: 'US_SSN' }));
}

function isGivenOut(first: Group, second: Group, third: Group): boolean {
  const isShape = first.digits.length === 3 && second.digits.length === 2;
  return isShape && isNumber(first.digits + second.digits + third.digits);
}

/** No area 000, 666 or from 900, no group 00, no serial number 0000. */
function isNumber(digits: string): boolean {
  return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits);
}
