import { catalogue, type Policy } from './catalogue';
import { type PolicyKey, policyKeys } from './keys';
import type { PolicyProblem } from './problem';
import { isDelayBeyondReview } from './time-on-device';

export interface ParsedPolicy {
  policy: Policy;
  problems: PolicyProblem[];
}

/**
 * Validates an admin's settings key by key. A missing key takes its default, a malformed one falls back to *less
 * recording* and is named. Unknown keys are named and otherwise ignored: a newer policy still works.
 */
export function parsePolicy(settings: Record<string, unknown>): ParsedPolicy {
  const problems: PolicyProblem[] = [];
  const entries = policyKeys.map((key) => [key, read(key, settings[key], problems)] as const);
  for (const key of Object.keys(settings)) {
    if (!Object.hasOwn(catalogue, key)) problems.push({ code: 'unknown-setting', key });
  }
  const policy = Object.fromEntries(entries) as Policy;
  if (isDelayBeyondReview(policy)) problems.push({ code: 'delay-beyond-review', key: 'uploadDelayMinutes' });
  return { policy, problems };
}

function read(key: PolicyKey, value: unknown, problems: PolicyProblem[]): unknown {
  const { schema, less, default: standard } = catalogue[key];
  if (value === undefined) return standard;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  problems.push({ code: 'malformed', key });
  return less;
}
