import { catalogue } from './catalogue';
import type { PolicyProblem } from './problem';

/** A problem in the words of the settings reference, for those who write policies. The popup has words of its own. */
export function inAdminWords(problem: PolicyProblem): string {
  if (problem.code === 'unknown-setting') return `"${problem.key}": no such setting; it is ignored.`;
  if (problem.code === 'delay-beyond-review')
    return `${problem.key} is longer than reviewHours, which wins: recordings are sealed before those hours are over. Shorten it.`;
  const { rule, lessMeans } = catalogue[problem.key];
  return `${problem.key} must be ${rule}; as it stands, ${lessMeans}.`;
}
