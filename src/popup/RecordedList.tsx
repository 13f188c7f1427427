import type { ReactElement } from 'react';
import type { PopupState } from '../messages/popup';
import { type Message, text } from './text';

/** The part of the policy that says how much is recorded. */
export type Rules = Pick<PopupState, 'captureKeys' | 'captureDom' | 'capturePageText'>;

const keys: Record<Rules['captureKeys'], Message> = {
  classes: ['recordedKeysClasses'],
  text: ['recordedKeysText'],
};
const content: Record<Rules['captureDom'], Message> = {
  none: ['recordedPagesNone'],
  actions: ['recordedPagesActions'],
  full: ['recordedPagesFull'],
};

const masked: Record<Rules['capturePageText'], Message[]> = {
  redact: [],
  mask: [['recordedTextMasked']],
};

/** What the policy in force records, and what is never recorded, in plain words. */
export function RecordedList({ rules }: { rules: Rules }): ReactElement {
  return (
    <div className="recorded">
      <List
        title={['recordedTitle']}
        items={[
          ['recordedActions'],
          keys[rules.captureKeys],
          ['recordedChoices'],
          content[rules.captureDom],
          ...masked[rules.capturePageText],
        ]}
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
