import type { Recording } from '../recording';
import { type Kind, kindOfEntry, kindOfStep, type Step } from './navigation/kind';
import { onNavigation } from './navigation/listen';

/**
 * `navigate`: the address changed without a new document. (That a document came to be is told by the worker.)
 * @param onAddress called when the address has changed, before that is reported
 * @returns looks whether the address has changed unheard; to be called before lines are sent
 */
export function recordNavigation(recording: Recording, onAddress: () => void): () => void {
  let before = now();
  const moved = (kind: Kind | undefined): void => {
    before = now();
    if (!kind) return;
    onAddress();
    recording.record({ type: 'navigate', kind, url: location.href, title: recording.memory.marks.title });
  };
  const heard = (event: Event): void => moved(kindOfEntry(event, before.url, location.href));
  if (onNavigation(heard, recording.listeners.signal)) return () => {};
  const look = (): void => moved(kindOfStep(before, now()));
  recording.listeners.on('popstate', () => moved(kindOfStep(before, now(), 'traverse')));
  recording.listeners.on('hashchange', look);
  // Without the API a push cannot be heard; it shows at the next look.
  recording.listeners.onEach(['pointerup', 'keyup'], look);
  return look;
}

function now(): Step {
  return { url: location.href, entries: history.length };
}
