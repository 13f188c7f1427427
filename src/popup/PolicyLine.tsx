import type { ReactElement } from 'react';
import type { PolicyProblem } from '../messages/popup';
import { count } from './format';
import { locale, text } from './text';

/** Whether the admin's settings could be used as they stood; each one that could not opens with its rule and effect. */
export function PolicyLine({ problems }: { problems: PolicyProblem[] }): ReactElement {
  if (problems.length === 0) return <p className="policy">{text('policySound')}</p>;
  return (
    <details className="policy">
      <summary>{text('policyProblems', count(problems.length, locale()))}</summary>
      <ul>
        {problems.map((problem) => (
          <li key={problem.key}>
            <code>{problem.key}</code>
            <dl>
              <dt>{text('problemRule')}</dt>
              <dd>{problem.rule}</dd>
              <dt>{text('problemEffect')}</dt>
              <dd>{problem.effect}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
}
