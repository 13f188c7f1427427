import type { OffReason, PopupState } from '../messages/popup';
import { timeOfDay } from './format';
import type { Message } from './text';

/** Each kind is drawn as a different shape. */
export type IconKind =
  | 'recording'
  | 'trouble'
  | 'not-covered'
  | 'paused'
  | 'notice'
  | 'exempt'
  | 'off'
  | 'starting'
  | 'silent';

/** How much the state asks for attention. Colour follows it, but never says anything alone. */
export type Tone = 'live' | 'attention' | 'calm' | 'good' | 'quiet';

export interface Sentence {
  icon: IconKind;
  tone: Tone;
  /** The one sentence: what is recorded here and now. */
  title: Message;
  detail: Message | null;
}

const offReasons: Record<OffReason, Message> = {
  starting: ['offStarting'],
  'no-policy': ['offNoPolicy'],
  'no-recipients': ['offNoRecipients'],
  'no-collector': ['offNoCollector'],
  'no-sites': ['offNoSites'],
  'no-text': ['offNoText'],
  store: ['offStore'],
  unknown: ['offUnknown'],
};

/** While the recorder has not answered yet. */
export const asking: Sentence = say('starting', 'quiet', ['stateAsking'], null);

/** When no valid answer came: nothing is claimed either way. */
export const silent: Sentence = say('silent', 'attention', ['stateSilent'], ['detailSilent']);

/** What the worker says, in one sentence. `now` is in milliseconds since the epoch. */
export function sentence(state: PopupState, now: number, locale: string): Sentence {
  const { recording } = state;
  switch (recording.status) {
    case 'off':
      return off(recording.reason);
    case 'waiting':
      return say('notice', 'attention', ['stateWaiting'], ['detailWaiting']);
    case 'paused':
      return paused(recording.until, now, locale);
    case 'exempt':
      return say('exempt', 'good', ['stateExempt'], ['detailExempt']);
    case 'recording':
      return on(state, now, locale);
  }
}

function off(reason: OffReason): Sentence {
  const starting = reason === 'starting';
  const title: Message = starting ? ['stateStarting'] : ['stateOff'];
  return say(starting ? 'starting' : 'off', 'quiet', title, offReasons[reason]);
}

function paused(until: number, now: number, locale: string): Sentence {
  if (until <= now) return say('paused', 'calm', ['statePauseEnding'], ['detailPauseEnding']);
  return say('paused', 'calm', ['statePaused', timeOfDay(until, now, locale)], ['detailPaused']);
}

function on({ siteCovered, delivery }: PopupState, now: number, locale: string): Sentence {
  if (siteCovered === null) return say('not-covered', 'quiet', ['stateNoPage'], ['detailNoPage']);
  if (!siteCovered) return say('not-covered', 'quiet', ['stateNotCovered'], ['detailNotCovered']);
  const recording = say('recording', 'live', ['stateRecording'], ['detailRecording']);
  if (delivery.status === 'unknown' || delivery.trouble === null) return recording;
  const since = timeOfDay(delivery.trouble.since, now, locale);
  return say('trouble', 'attention', ['stateUndelivered', since], ['detailUndelivered']);
}

function say(icon: IconKind, tone: Tone, title: Message, detail: Message | null): Sentence {
  return { icon, tone, title, detail };
}
