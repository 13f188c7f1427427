import { type ReactElement, useCallback, useSyncExternalStore } from 'react';
import type { PopupState } from '../messages/popup';
import { Control } from './Control';
import { Facts } from './Facts';
import { PauseTimer } from './PauseTimer';
import { RecordedList } from './RecordedList';
import { StateLine } from './StateLine';
import { asking, type Sentence, sentence, silent } from './sentence';
import type { Client, View } from './state';
import { locale } from './text';
import { useNow } from './use-now';

/** The state first, then the one control, then the quiet facts. */
export function Popup({ client }: { client: Client }): ReactElement {
  const view = useSyncExternalStore(client.watch, client.view);
  const until = pauseEnd(view.state);
  const now = useNow(until);
  const look = useCallback(() => void client.request('state'), [client]);
  const { state } = view;
  return (
    <main aria-busy={view.pending !== null}>
      <StateLine sentence={sentenceOf(view, now)} host={hostOf(view)}>
        {state !== null && until !== null && (
          <PauseTimer until={until} now={now} minutes={state.pauseMinutes} onEnd={look} />
        )}
      </StateLine>
      {state?.recording.status === 'waiting' && <RecordedList rules={state} />}
      {(state !== null || isSilent(view)) && (
        <Control
          status={state?.recording.status ?? null}
          pauseMinutes={state?.pauseMinutes ?? 0}
          pending={view.pending !== null}
          failed={view.failed !== null && state !== null}
          onRequest={client.request}
        />
      )}
      {state !== null && <Facts state={state} now={now} />}
    </main>
  );
}

function sentenceOf(view: View, now: number): Sentence {
  if (view.state !== null) return sentence(view.state, now, locale());
  return isSilent(view) ? silent : asking;
}

function isSilent({ state, failed }: View): boolean {
  return state === null && failed !== null;
}

function pauseEnd(state: PopupState | null): number | null {
  return state?.recording.status === 'paused' ? state.recording.until : null;
}

/** Named only where the sentence speaks of this site; pages of the browser itself have no host worth naming. */
function hostOf({ state, url }: View): string | null {
  if (state?.recording.status !== 'recording' || url === undefined || !URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? host : null;
}
