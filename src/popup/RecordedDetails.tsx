import type { ReactElement } from 'react';
import { RecordedList, type Rules } from './RecordedList';
import { text } from './text';

/** The same list as on the notice, folded away. */
export function RecordedDetails({ rules }: { rules: Rules }): ReactElement {
  return (
    <details>
      <summary>{text('recordedTitle')}</summary>
      <RecordedList rules={rules} />
    </details>
  );
}
