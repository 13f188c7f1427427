import type { Policy } from '../policy/catalogue';
import type { AlarmsApi, StorageArea } from './browser-api';
import { inBackground, type Log } from './log';
import { reviewLimit } from './review-limit';
import { expireChunks } from './store/expire-chunks';
import type { Rules } from './store/redact-chunk';
import { sweepReview } from './store/review';
import type { Span } from './store/span';
import type { Store } from './store/store';
import type { Time } from './time';
import { WakeUp } from './wake-up';

const MINUTE_MS = 60_000;
/** Looked at so often at least, whatever else happens. */
export const LONGEST_WAIT_MS = 60 * MINUTE_MS;
/** What grows too old by itself may wait for so long, so that a device at rest is not woken for each batch. */
const SHORTEST_WAIT_MS = 10 * MINUTE_MS;
/** By so much a clock may have been put right. What is dated later than that has no age that could be trusted. */
export const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS;

interface Dependencies {
  store: Store;
  alarms: AlarmsApi;
  time: Time;
  log: Log;
  policy: () => Policy | null;
  /** Survives the worker, not the browser. */
  memory: StorageArea;
  /** For lines of the worker's own. */
  rules: () => Rules;
  /** Ends the open session. */
  endSession: () => Promise<void>;
  /** It is time to run: whoever is called seals what is due before. */
  onDue: () => Promise<void>;
}

/** Deletes what must not stay readable on the device any longer: review copies, and what could not be sealed in time. */
export class Sweep {
  readonly wake: WakeUp;
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    const { alarms, time, log, onDue } = dependencies;
    this.#of = dependencies;
    this.wake = new WakeUp('sweep', alarms, time, () => inBackground(log, 'sweep', onDue));
  }

  /** Never rejects: what fails is tried again at the next run. */
  async run(): Promise<void> {
    const { time, log } = this.#of;
    const latest = time.now() + LONGEST_WAIT_MS;
    try {
      await this.wake.at(Math.min(await this.#sweep(), latest));
    } catch (error) {
      log.failed('sweep', error);
      await this.wake.at(latest);
    }
  }

  /** @returns when there is something to delete again, as far as is known */
  async #sweep(): Promise<number> {
    const { store, policy, memory, rules, endSession, time } = this.#of;
    const now = time.now();
    const { time: limit, againAt = Infinity } = await reviewLimit(policy(), memory, now);
    const span: Span = { from: now - limit, to: now + CLOCK_TOLERANCE_MS };
    const oldestCopy = await sweepReview(store, span);
    await expireChunks({ store, span, rules: rules(), endSession });
    const oldestChunk = await store.read(({ chunks }) => chunks.oldestIn(span));
    const due = Math.min(oldestCopy ?? Infinity, oldestChunk ?? Infinity) + limit;
    return Math.min(againAt, Math.max(due, now + SHORTEST_WAIT_MS));
  }
}
