import type { ReactElement } from 'react';
import type { PolicyProblem } from '../policy/problem';
import { count } from './format';
import { problemWords } from './policy-words';
import { locale, text } from './text';

/** Whether the admin's settings could be used as they stood; each one that could not opens with its rule and effect. */
export function PolicyLine({ problems }: { problems: PolicyProblem[] }): ReactElement {
  if (problems.length === 0) return <p className="policy">{text('policySound')}</p>;
  return (
    <details className="policy">
      <summary>{text('policyProblems', count(problems.length, locale()))}</summary>
      <ul>
        {problems.map((problem) => (
          <Problem key={problem.key} problem={problem} />
        ))}
      </ul>
    </details>
  );
}

function Problem({ problem }: { problem: PolicyProblem }): ReactElement {
  const { rule, effect } = problemWords(problem);
  return (
    <li>
      <code>{problem.key}</code>
      <dl>
        <dt>{text('problemRule')}</dt>
        <dd>{text(...rule)}</dd>
        <dt>{text('problemEffect')}</dt>
        <dd>{text(...effect)}</dd>
      </dl>
    </li>
  );
}
