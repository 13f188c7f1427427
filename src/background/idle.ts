import type { AlarmsApi } from './browser-api';
import { inBackground, type Log } from './log';
import type { Sessions } from './sessions';
import type { Time } from './time';
import { WakeUp } from './wake-up';

/** A session without a sign of a person for this long has ended. Milliseconds. */
export const IDLE_MS = 30 * 60_000;

interface Dependencies {
  sessions: Sessions;
  alarms: AlarmsApi;
  time: Time;
  log: Log;
  /** Tells every page to detach until the next sign of life. */
  tellPages: () => Promise<void>;
}

/** Ends a session in which nobody does anything. One alarm; it is moved only when it goes off too early. */
export class Idle {
  readonly wake: WakeUp;
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    const { alarms, time, log } = dependencies;
    this.#of = dependencies;
    this.wake = new WakeUp('idle', alarms, time, () => inBackground(log, 'idle', () => this.check()));
  }

  async check(): Promise<void> {
    const { sessions, time, tellPages } = this.#of;
    const session = await sessions.current();
    if (!session) return this.wake.clear();
    const due = session.activeAt + IDLE_MS;
    if (time.now() < due) return this.wake.at(due);
    await sessions.end('idle', time.now(), tellPages());
    await this.wake.clear();
  }
}
