import * as z from 'zod';
import type { AlarmsApi, StorageArea } from './browser-api';
import { inBackground, type Log } from './log';
import type { Time } from './time';
import { WakeUp } from './wake-up';

const KEY = 'pause';
const MINUTE_MS = 60_000;

/** `since` and `until`: wall-clock milliseconds since the epoch. */
const record = z.object({ since: z.number(), until: z.number(), minutes: z.number().positive() });
type PauseRecord = z.infer<typeof record>;

interface Dependencies {
  local: StorageArea;
  alarms: AlarmsApi;
  time: Time;
  log: Log;
  /** Length of a pause by the policy. */
  minutes: () => number;
  /** A pause began or ended. */
  onChange: () => void;
}

/** The employee's pause: an absolute end that outlives the worker and the browser. */
export class Pause {
  readonly wake: WakeUp;
  readonly #of: Dependencies;
  #record: PauseRecord | undefined;
  #loaded = false;

  constructor(dependencies: Dependencies) {
    const { alarms, time, log } = dependencies;
    this.#of = dependencies;
    this.wake = new WakeUp('pause', alarms, time, () => inBackground(log, 'pause', () => this.check()));
  }

  /** When recording was paused; undefined when it is not. */
  get since(): number | undefined {
    return this.#record?.since;
  }

  /** Null when no pause is set; not a number while that is not known, which nothing takes for "not paused". */
  get until(): number | null {
    return this.#loaded ? (this.#record?.until ?? null) : Number.NaN;
  }

  /** Reads what an earlier life of the worker stored. One that cannot be read is a pause from now on. */
  async load(): Promise<void> {
    const { [KEY]: stored } = await this.#of.local.get(KEY);
    const parsed = record.safeParse(stored);
    if (parsed.success) this.#record = parsed.data;
    else if (stored !== undefined) await this.#set(this.#from(this.#of.time.now()));
    this.#loaded = true;
    await this.check();
  }

  /** Pauses at once; a pause that holds already starts over. The end is stored before anything else happens. */
  async begin(): Promise<void> {
    const now = this.#of.time.now();
    const since = this.#record && this.#record.until > now ? this.#record.since : now;
    try {
      await this.#set({ ...this.#from(now), since });
    } finally {
      this.#of.onChange();
    }
    await this.check();
  }

  /** Ends the pause before its time. */
  async end(): Promise<void> {
    const ended = this.#record;
    if (!ended) return;
    await this.#of.local.remove(KEY);
    // Somebody paused again meanwhile: what they stored may just have been removed, so it is stored once more.
    if (this.#record !== ended) return this.#record && this.#set(this.#record);
    this.#record = undefined;
    await this.wake.clear();
    this.#of.onChange();
  }

  /** Ends a pause that is over, shortens one that a jump of the clock made too long, and sets its alarm. */
  async check(): Promise<void> {
    const now = this.#of.time.now();
    if (!this.#record) return this.wake.clear();
    if (this.#record.until <= now) return this.end();
    const longest = now + this.#record.minutes * MINUTE_MS;
    if (this.#record.until > longest) await this.#set({ ...this.#record, until: longest });
    await this.wake.at(this.#record.until);
  }

  #from(now: number): PauseRecord {
    const minutes = this.#of.minutes();
    return { since: now, until: now + minutes * MINUTE_MS, minutes };
  }

  /** Memory first: while the storage writes, nothing may be recorded any more. */
  async #set(pause: PauseRecord): Promise<void> {
    this.#record = pause;
    await this.#of.local.set({ [KEY]: pause });
  }
}
