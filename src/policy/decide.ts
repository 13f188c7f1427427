import type { Policy } from './catalogue';
import { matchesAny } from './match-pattern';

export type Decision =
  | { record: false; reason: 'not-covered' | 'excluded' }
  | { record: true; captureKeys: Policy['captureKeys']; captureDom: Policy['captureDom'] };

/** What the policy says is recorded at a web address. */
export function decide(
  policy: Pick<Policy, 'sites' | 'excludedSites' | 'captureKeys' | 'captureDom'>,
  url: string,
): Decision {
  if (!matchesAny(policy.sites, url)) return { record: false, reason: 'not-covered' };
  if (matchesAny(policy.excludedSites, url)) return { record: false, reason: 'excluded' };
  return { record: true, captureKeys: policy.captureKeys, captureDom: policy.captureDom };
}
