import type { Acknowledgment } from './acknowledgment';
import type { StorageArea } from './browser-api';
import type { Log } from './log';
import type { Pause } from './pause';
import type { PolicySource } from './policy-source';
import type { Sessions } from './sessions';
import { Outbound } from './store/outbound';
import type { Store } from './store/store';
import type { Time } from './time';

/** In memory: it is missing when the browser or the extension has been started anew. */
const RUN = 'run';

interface Dependencies {
  memory: StorageArea;
  store: Store;
  source: PolicySource;
  pause: Pause;
  acknowledgment: Acknowledgment;
  sessions: Sessions;
  time: Time;
  log: Log;
}

/**
 * Learns what holds, before anything is answered. Never rejects: what cannot be learnt keeps its first value, and
 * with those nothing is recorded.
 */
export async function learn(of: Dependencies): Promise<void> {
  const attempt = (part: string, work: () => Promise<void>) =>
    work().catch((error) => of.log.failed(part, error));
  await Promise.all([
    attempt('policy', () => of.source.load()),
    attempt('pause', () => of.pause.load()),
    attempt('acknowledgment', () => of.acknowledgment.load()),
    attempt('sessions', () => tidySessions(of)),
  ]);
}

/** Sessions that an earlier life of the worker or the browser left unfinished. */
async function tidySessions({ memory, store, sessions, time }: Dependencies): Promise<void> {
  const { [RUN]: sameRun } = await memory.get(RUN);
  await sessions.finishClosing();
  if (sameRun) return;
  await sessions.endLeftOver();
  await new Outbound(store, time).retryRefused();
  await memory.set({ [RUN]: true });
}
