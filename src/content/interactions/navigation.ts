import { titleOf } from '../../privacy/dom-access';
import type { Recording } from '../recording';

/** The part of the Navigation API that is read here; Firefox ESR does not have it. */
interface NavigationLike extends EventTarget {
  currentEntry: { url: string | null } | null;
}

/** `navigate`: the address changed without a new document. (That a document came to be is told by the worker.) */
export function recordNavigation(recording: Recording, onAddress: () => void): void {
  let before = location.href;
  const moved = (kind: 'push' | 'replace' | 'traverse' | 'hash'): void => {
    if (location.href === before && kind !== 'traverse') return;
    const isHash = withoutHash(location.href) === withoutHash(before) && kind !== 'traverse';
    before = location.href;
    onAddress();
    recording.record({
      type: 'navigate',
      kind: isHash ? 'hash' : kind,
      url: location.href,
      title: titleOf(document),
    });
  };
  if (onNavigation((event) => moved(kindOf(event)), recording.listeners.signal)) return;
  recording.listeners.on('popstate', () => moved('traverse'));
  recording.listeners.on('hashchange', () => moved('hash'));
  // Without the API a push cannot be heard; it shows at the next thing a person does.
  for (const type of ['pointerup', 'keyup'] as const) recording.listeners.on(type, () => moved('push'));
}

/** Hears every change of the address within this document. Returns false where the browser cannot tell. */
export function onNavigation(then: (event: Event) => void, signal: AbortSignal): boolean {
  if (!('navigation' in window)) return false;
  const navigation = window.navigation as NavigationLike;
  navigation.addEventListener('currententrychange', (event) => event.isTrusted && then(event), { signal });
  return true;
}

function kindOf(event: Event): 'push' | 'replace' | 'traverse' {
  const type = 'navigationType' in event ? event.navigationType : 'push';
  return type === 'replace' || type === 'traverse' ? type : 'push';
}

function withoutHash(url: string): string {
  return url.split('#', 1)[0] ?? '';
}
