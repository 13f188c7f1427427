import type { ReactElement } from 'react';
import type { RecordingState } from '../messages/popup';
import { duration } from './format';
import type { Action } from './state';
import { locale, type Message, text } from './text';

interface Props {
  /** Null when the worker has fallen silent. */
  status: RecordingState['status'] | null;
  pauseMinutes: number;
  pending: boolean;
  failed: boolean;
  onRequest: (action: Action) => void;
}

/** The one big control: what there is to do in this state. */
export function Control({ status, pauseMinutes, pending, failed, onRequest }: Props): ReactElement | null {
  const offer = offerFor(status, pauseMinutes);
  if (offer === null) return null;
  return (
    <section className="control">
      <button
        type="button"
        data-action={offer.action}
        aria-disabled={pending}
        aria-busy={pending}
        onClick={() => !pending && onRequest(offer.action)}
      >
        {text(...offer.label)}
      </button>
      <p role="alert">{failed && text('requestFailed')}</p>
    </section>
  );
}

function offerFor(status: Props['status'], minutes: number): { action: Action; label: Message } | null {
  switch (status) {
    case 'recording':
      return { action: 'pause', label: ['pauseFor', duration(minutes, locale())] };
    case 'paused':
      return { action: 'resume', label: ['resumeNow'] };
    case 'waiting':
      return { action: 'acknowledge', label: ['acknowledge'] };
    case null:
      return { action: 'state', label: ['tryAgain'] };
    default:
      return null;
  }
}
