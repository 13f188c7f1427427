import type { ReactElement } from 'react';
import type { PopupState } from '../messages/popup';
import { type Message, text } from './text';

type Keys = PopupState['captureKeys'];

const keys: Record<Keys, Message> = { classes: ['recordedKeysClasses'], text: ['recordedKeysText'] };

/** What the policy in force records, and what is never recorded, in plain words. */
export function RecordedList({ captureKeys }: { captureKeys: Keys }): ReactElement {
  return (
    <div className="recorded">
      <List
        title={['recordedTitle']}
        items={[['recordedActions'], keys[captureKeys], ['recordedChoices'], ['recordedPages']]}
        kind="yes"
      />
      <List
        title={['notRecordedTitle']}
        items={[['notRecordedSecrets'], ['notRecordedElsewhere'], ['notRecordedPictures']]}
        kind="no"
      />
      <p>{text('recordedReaders')}</p>
    </div>
  );
}

function List({
  title,
  items,
  kind,
}: {
  title: Message;
  items: Message[];
  kind: 'yes' | 'no';
}): ReactElement {
  return (
    <>
      <h2>{text(...title)}</h2>
      <ul data-kind={kind}>
        {items.map((item) => (
          <li key={item[0]}>{text(...item)}</li>
        ))}
      </ul>
    </>
  );
}
