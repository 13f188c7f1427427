import type { Policy } from './catalogue';
import { matchesAny, originPattern } from './match-pattern';

export type Decision = { record: false; reason: 'not-covered' | 'excluded' } | { record: true };

/** Whether the policy lets anything be recorded at a web address. */
export function decide(policy: Pick<Policy, 'sites' | 'excludedSites'>, url: string): Decision {
  if (!matchesAny(policy.sites, url)) return { record: false, reason: 'not-covered' };
  if (matchesAny(policy.excludedSites, url)) return { record: false, reason: 'excluded' };
  return { record: true };
}

/**
 * How text is kept in a document that belongs to these addresses: masked when any of them is of a masked site. What is
 * typed there is text of the page as well.
 */
export function decideText(
  {
    captureKeys,
    capturePageText,
    maskedSites,
  }: Pick<Policy, 'captureKeys' | 'capturePageText' | 'maskedSites'>,
  urls: readonly string[],
): Pick<Policy, 'captureKeys' | 'capturePageText'> {
  const masked = maskedSites.map(originPattern);
  const isMasked = capturePageText === 'mask' || urls.some((url) => matchesAny(masked, url));
  return isMasked
    ? { captureKeys: 'classes', capturePageText: 'mask' }
    : { captureKeys, capturePageText: 'redact' };
}
