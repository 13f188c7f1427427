import type { ReactElement } from 'react';
import type { PopupState } from '../messages/popup';
import { count, size, timeOfDay } from './format';
import { locale, type Message, text } from './text';

type Row = [label: Message, value: string];
type Facts = PopupState['delivery'];

/** What has left this computer and what has not yet. */
export function Delivery({ delivery, now }: { delivery: Facts; now: number }): ReactElement {
  const words = locale();
  const { trouble, ...amounts } = delivery;
  const isNothing = Object.values(amounts).every((amount) => amount === 0);
  const rows: Row[] = [
    [['sentBatches'], count(delivery.sentBatches, words)],
    [['sentBytes'], size(delivery.sentBytes, words)],
    [['waitingBatches'], count(delivery.waitingBatches, words)],
    [['waitingChunks'], count(delivery.waitingChunks, words)],
  ];
  return (
    <section className="delivery">
      <h2>{text('deliveryTitle')}</h2>
      {trouble !== null && (
        <p className="trouble">
          {text('troubleSince', timeOfDay(trouble.since, now, words), trouble.message)}
        </p>
      )}
      {isNothing ? <p>{text('nothingDelivered')}</p> : <Rows rows={rows} />}
    </section>
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
