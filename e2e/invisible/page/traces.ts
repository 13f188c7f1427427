/** What else a document keeps of those who work in it: entries, reports, stores, numbers that are given in turn. */
const mutations: string[] = [];
const reports: string[] = [];
const observed: string[] = [];
const messages: string[] = [];

/** Begins to look, from the page's first moment. */
export function watch(): void {
  watchNodes(document);
  new ReportingObserver((list) => reports.push(...list.map((report) => JSON.stringify(report))), {
    buffered: true,
  }).observe();
  for (const type of PerformanceObserver.supportedEntryTypes) {
    const note = (list: PerformanceObserverEntryList): void => {
      observed.push(...list.getEntries().map((entry) => JSON.stringify(entry)));
    };
    new PerformanceObserver(note).observe({ type, buffered: true });
  }
  window.addEventListener('message', ({ data }) => messages.push(JSON.stringify(data)));
}

/** Everything that changes below a root, as a page's observer is told. */
export function watchNodes(root: Node): void {
  const everything = { childList: true, attributes: true, characterData: true, subtree: true };
  new MutationObserver((records) => {
    for (const { type, target, attributeName } of records)
      mutations.push(`${type} ${target.nodeName} ${attributeName}`);
  }).observe(root, everything);
}

export async function traces(): Promise<Record<string, unknown>> {
  return {
    mutations,
    reports,
    messages,
    entries: ['resource', 'mark', 'measure', 'navigation', 'paint'].flatMap(entriesOf),
    foreign: observed.filter((entry) => entry.includes('extension:')),
    stores: await stores(),
  };
}

const entriesOf = (type: string): string[] =>
  performance.getEntriesByType(type).map(({ name }) => `${type} ${name.replace(location.origin, '')}`);

async function stores(): Promise<unknown> {
  const { held, pending } = await navigator.locks.query();
  return {
    kept: [localStorage.length, sessionStorage.length],
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    locks: [held?.length, pending?.length],
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  };
}

/** A document counts its timers, frames and idle callbacks, whoever asks for them. */
export function numbers(): Record<string, number> {
  const timeout = setTimeout(Boolean);
  const frame = requestAnimationFrame(Boolean);
  const idle = requestIdleCallback(Boolean);
  return { timeout: Number(timeout), frame, idle };
}
