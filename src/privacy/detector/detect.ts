import { findEmails } from './email';
import type { Find, Finding } from './finding';
import { fold } from './fold';
import { findIbans } from './iban';
import { findIpv4, findIpv6 } from './ip';
import { findJwts } from './jwt';
import { findLogins } from './login-urls';
import { findNamedSecrets } from './named-secrets';
import { findNumbers } from './numbers';
import { findPrivateKeys } from './private-key';
import { findProviderKeys } from './provider-keys';
import { settle } from './settle';
import { AT, COLONS, DIGITS, DOTTED, FOLDED, LONG, signsOf, VALUE } from './signs';

/** The surest kinds first; `needs`: signs without any of which there can be none (0: there always can). */
const FINDERS: readonly { find: Find; needs: number }[] = [
  { find: findPrivateKeys, needs: 0 },
  { find: findProviderKeys, needs: LONG },
  { find: findJwts, needs: LONG },
  { find: findIbans, needs: DIGITS },
  { find: findNumbers, needs: DIGITS },
  { find: findLogins, needs: AT },
  { find: findEmails, needs: AT },
  { find: findIpv6, needs: COLONS },
  { find: findIpv4, needs: DOTTED },
  { find: findNamedSecrets, needs: VALUE },
];

/** Stands for what was found when the rest is looked at again; any placeholder reads the same: see `fold.ts`. */
const HOLE = '⟦x⟧';
/** How often at most; every look but the last has found something. */
const LOOKS = 8;

/**
 * What in a text is secret or identifies somebody: in the text's order, without overlaps, offsets in UTF-16
 * units of the text as given. Nothing within placeholders (`⟦email:1⟧`) is found, and what is left when the findings are
 * replaced by placeholders holds none any more. Time is linear in the length of the text.
 */
export type Detect = (text: string) => Finding[];

/** Finds secrets and identifiers by their form. */
export const detect: Detect = detectorWith([]);

/** Finds those, and what others find. @param more looked for last, in every text; less sure than all forms */
export function detectorWith(more: readonly Find[]): Detect {
  return (text) => detectAgain(text, more, LOOKS);
}

/** Looks again at what is left, for what shows only when findings are out of the way. */
function detectAgain(text: string, more: readonly Find[], looks: number): Finding[] {
  const found = looks > 0 ? findOnce(text, more) : [];
  if (found.length === 0) return found;
  const left = replaceAll(text, found, () => HOLE);
  return settle([...found, ...unhole(detectAgain(left, more, looks - 1), found)]);
}

function findOnce(text: string, more: readonly Find[]): Finding[] {
  const signs = signsOf(text);
  if ((signs & FOLDED) === 0) return findIn(text, signs, more);
  const folded = fold(text);
  const found = findIn(folded.text, signsOf(folded.text), more);
  return found.map((finding) => ({ ...finding, ...folded.unfold(finding) }));
}

function findIn(text: string, signs: number, more: readonly Find[]): Finding[] {
  const found: Finding[] = [];
  for (const { find, needs } of FINDERS) {
    if (needs === 0 || (signs & needs) !== 0) found.push(...find(text));
  }
  for (const find of more) found.push(...find(text));
  return found.length < 2 ? found : settle(found);
}

/** The text with each finding replaced. */
export function replaceAll(
  text: string,
  found: readonly Finding[],
  replacement: (finding: Finding) => string,
): string {
  let [replaced, done] = ['', 0];
  for (const finding of found) {
    replaced += text.slice(done, finding.start) + replacement(finding);
    done = finding.end;
  }
  return replaced + text.slice(done);
}

/** Findings between holes, where they were before the holes were made. */
function unhole(findings: readonly Finding[], holes: readonly Finding[]): Finding[] {
  let [hole, shift] = [0, 0];
  return findings.map((finding) => {
    for (let next = holes[hole]; next && next.start + shift < finding.start; next = holes[hole]) {
      shift += HOLE.length - (next.end - next.start);
      hole++;
    }
    return { ...finding, start: finding.start - shift, end: finding.end - shift };
  });
}
