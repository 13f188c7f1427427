import type { Find, Finding } from './finding';
import { matchesOf } from './matches';

/** Characters of an IBAN by country: SWIFT, IBAN Registry (ISO 13616), release 99. */
const LENGTHS = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24
   FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32
   LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24
   RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);
const START = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?=[ -]?[A-Za-z0-9]{2})/g;

/** International bank account numbers: a country, its length and valid check digits; together or in groups. */
export const findIbans: Find = (text) => {
  const found: Finding[] = [];
  for (const { 0: head, index } of matchesOf(START, text)) {
    const length = LENGTHS.get(head.slice(0, 2).toUpperCase());
    const end = length === undefined ? undefined : endOf(text, index, length);
    if (end !== undefined && passesMod97(text.slice(index, end)))
      found.push({ start: index, end, type: 'IBAN' });
  }
  return found;
};

/** Where so many letters and digits end; between each four there may be a blank or a dash, if between all. */
function endOf(text: string, start: number, length: number): number | undefined {
  const separator = /[ -]/.exec(text.charAt(start + 4))?.[0];
  let at = start;
  for (let count = 0; count < length; count++) {
    if (count > 0 && count % 4 === 0 && separator && text.charAt(at++) !== separator) return undefined;
    if (!/[A-Za-z0-9]/.test(text.charAt(at))) return undefined;
    at++;
  }
  return /[A-Za-z0-9]/.test(text.charAt(at)) ? undefined : at;
}

/** ISO 7064, MOD 97-10: country and check digits moved to the end, letters from 10. */
function passesMod97(written: string): boolean {
  const compact = written.replace(/[ -]/g, '').toUpperCase();
  let rest = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
