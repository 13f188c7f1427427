import type { AlarmsApi } from './browser-api';
import type { Time } from './time';

/** Chrome fires no alarm sooner than this. */
const SOONEST_ALARM_MS = 30_000;

/**
 * Calls a component at a moment: by a timer while the worker lives, by an alarm when it has died meanwhile. Alarms do
 * not survive every restart, so components set their moment again at every start.
 */
export class WakeUp {
  readonly name: string;
  readonly #alarms: AlarmsApi;
  readonly #time: Time;
  readonly #call: () => void;
  #cancelTimer: (() => void) | undefined;
  #set = true;

  constructor(name: string, alarms: AlarmsApi, time: Time, call: () => void) {
    this.name = name;
    this.#alarms = alarms;
    this.#time = time;
    this.#call = call;
  }

  /** Replaces the moment set before. @param when wall-clock milliseconds since the epoch */
  async at(when: number): Promise<void> {
    const wait = Math.max(0, when - this.#time.now());
    this.#cancelTimer?.();
    this.#cancelTimer = wait <= SOONEST_ALARM_MS ? this.#time.after(wait, this.#call) : undefined;
    this.#set = true;
    await this.#alarms.create(this.name, { when: this.#time.now() + Math.max(wait, SOONEST_ALARM_MS) });
  }

  async clear(): Promise<void> {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    if (!this.#set) return;
    this.#set = false;
    await this.#alarms.clear(this.name);
  }

  /** The alarm of this name went off. */
  fired(): void {
    this.#call();
  }
}
