import { catalogue, type Policy, type PolicyKey, policyKeys } from './catalogue';

/** A key that could not be used as it stood. Its value is not repeated: it may be a secret. */
export interface PolicyProblem {
  key: string;
  /** The rule that was broken. */
  rule: string;
  /** What holds instead. */
  effect: string;
}

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
    if (!(key in catalogue)) problems.push({ key, rule: 'no such setting', effect: 'it is ignored' });
  }
  return { policy: Object.fromEntries(entries) as Policy, problems };
}

function read(key: PolicyKey, value: unknown, problems: PolicyProblem[]): unknown {
  const { schema, rule, lessMeans, less, default: standard } = catalogue[key];
  if (value === undefined) return standard;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  problems.push({ key, rule: `must be ${rule}`, effect: lessMeans });
  return less;
}
