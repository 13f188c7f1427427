/** The part of the Navigation API that is read here; Firefox ESR does not have it. */
interface NavigationLike extends EventTarget {
  currentEntry: Entry | null;
  /** How this document came to be the active one (Chromium 123). */
  activation?: { from: Entry | null; entry: Entry; navigationType: string } | null;
}

interface Entry {
  /** Place in the history of this frame; -1 for an entry that is gone. */
  index: number;
}

/** Undefined where the browser has no Navigation API. */
export function navigationApi(): NavigationLike | undefined {
  return 'navigation' in window ? (window.navigation as NavigationLike) : undefined;
}

/** Hears every change of the address within this document. Returns false where the browser cannot tell. */
export function onNavigation(then: (event: Event) => void, signal: AbortSignal): boolean {
  const navigation = navigationApi();
  navigation?.addEventListener('currententrychange', (event) => event.isTrusted && then(event), { signal });
  return navigation !== undefined;
}
