import type { ReactElement } from 'react';
import type { PopupState } from '../messages/popup';
import { RecordedList } from './RecordedList';
import { text } from './text';

/** The same list as on the notice, folded away. */
export function RecordedDetails({ captureKeys }: { captureKeys: PopupState['captureKeys'] }): ReactElement {
  return (
    <details>
      <summary>{text('recordedTitle')}</summary>
      <RecordedList captureKeys={captureKeys} />
    </details>
  );
}
