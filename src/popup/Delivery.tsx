import type { ReactElement } from 'react';
import type { Delivery as State } from '../messages/popup';
import { count, size, timeOfDay } from './format';
import { locale, type Message, text } from './text';
import { troubleWords } from './trouble-words';

type Row = [label: Message, value: string];
type Known = Extract<State, { status: 'known' }>;

/** What has left this computer and what has not yet. */
export function Delivery({ delivery, now }: { delivery: State; now: number }): ReactElement {
  return (
    <section className="delivery">
      <h2>{text('deliveryTitle')}</h2>
      {delivery.status === 'known' ? (
        <Facts delivery={delivery} now={now} />
      ) : (
        <p className="unknown">{text('deliveryUnknown')}</p>
      )}
    </section>
  );
}

function Facts({ delivery, now }: { delivery: Known; now: number }): ReactElement {
  const words = locale();
  const { trouble } = delivery;
  const rows: Row[] = [
    [['sentBatches'], count(delivery.sentBatches, words)],
    [['sentBytes'], size(delivery.sentBytes, words)],
    [['waitingBatches'], count(delivery.waitingBatches, words)],
    [['waitingChunks'], count(delivery.waitingChunks, words)],
  ];
  return (
    <>
      {trouble !== null && (
        <p className="trouble">
          {text('troubleSince', timeOfDay(trouble.since, now, words), text(...troubleWords(trouble.reason)))}
        </p>
      )}
      {isNothing(delivery) ? <p>{text('nothingDelivered')}</p> : <Rows rows={rows} />}
    </>
  );
}

function Rows({ rows }: { rows: Row[] }): ReactElement {
  return (
    <dl>
      {rows.map(([label, value]) => (
        <div key={label[0]}>
          <dt>{text(...label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function isNothing({ waitingBatches, waitingChunks, sentBatches, sentBytes }: Known): boolean {
  return waitingBatches + waitingChunks + sentBatches + sentBytes === 0;
}
