import type { ReactElement, ReactNode } from 'react';
import { StateIcon } from './StateIcon';
import type { Sentence } from './sentence';
import { text } from './text';

interface Props {
  sentence: Sentence;
  /** The page that the sentence speaks of, where there is one. */
  host: string | null;
  /** What belongs to the state: the countdown. */
  children: ReactNode;
}

/** The one thing to see first: what is recorded here and now. Read out when it changes. */
export function StateLine({ sentence, host, children }: Props): ReactElement {
  const { icon, tone, title, detail } = sentence;
  return (
    <section className="state" data-tone={tone}>
      <StateIcon kind={icon} />
      <div className="state-words" aria-live="polite">
        {host !== null && <p className="host">{host}</p>}
        <h1>{text(...title)}</h1>
        {detail !== null && <p>{text(...detail)}</p>}
      </div>
      {children}
    </section>
  );
}
