import type { BrowserApi, StorageArea, Tab } from '../browser-api';
import type { Settings } from '../policy-source';
import { Serial } from '../serial';
import { endOf } from '../session-end';
import { storeOwn } from '../store/own-lines';
import { sessionTime } from '../store/place-drafts';
import type { Rules } from '../store/redact-chunk';
import type { SessionRow } from '../store/rows';
import type { Store } from '../store/store';
import type { Time } from '../time';
import { type BrowserState, browserState, Course, type Sight, type Told } from './course';
import { learnBrowser } from './learn-browser';
import type { Step } from './listen-to-browser';
import { sightOf } from './sight';

const KEY = 'browser';

interface Dependencies {
  browser: Pick<BrowserApi, 'tabs' | 'windows'>;
  /** In memory alone: what is remembered of tabs outlives the worker, but never the browser. */
  memory: StorageArea;
  store: Store;
  settings: () => Settings;
  rules: Rules;
  time: Time;
  /** When recording stopped, if it has: wall-clock milliseconds since the epoch. */
  stoppedAt: () => number | undefined;
  onStored: () => void;
}

/** Writes what happens to covered tabs and their windows into the session, through the same door as pages' lines. */
export class BrowserEvents {
  readonly #of: Dependencies;
  readonly #serial = new Serial();
  #state: BrowserState | undefined;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** A session has begun: learns which tabs there are. What they did before is not told. */
  begin(): Promise<void> {
    return this.take(() => undefined, this.#of.time.now());
  }

  /** One event of the browser. @param at when it happened: wall-clock milliseconds since the epoch */
  take(step: Step, at: number): Promise<void> {
    return this.#serial.run(() => this.#follow(step, at));
  }

  async #follow(step: Step, at: number): Promise<void> {
    const { policy, hash } = this.#of.settings();
    const session = await this.#session();
    if (!policy || session?.policyHash !== hash) return this.#remember(undefined);
    const see = (tab: Tab) => sightOf(tab, policy);
    const course = new Course(await this.#stateOf(session.id, see), at);
    step(course, see);
    // First the trace, then the memory of it: a worker that dies in between must not lose what was told.
    if (course.told.length > 0) await this.#write(session.id, course.told);
    await this.#remember(course.state);
  }

  /** The session that still takes lines; while it closes, those from before its end. */
  #session(): Promise<SessionRow | undefined> {
    return this.#of.store.read(({ sessions }) => sessions.where('state').anyOf('open', 'closing').first());
  }

  /** Of this life of the worker, of the one before, or learnt anew. */
  async #stateOf(session: string, see: (tab: Tab) => Sight): Promise<BrowserState> {
    if (this.#state?.session === session) return this.#state;
    const { [KEY]: stored } = await this.#of.memory.get(KEY);
    const { data } = browserState.safeParse(stored);
    if (data?.session === session) return data;
    return learnBrowser(this.#of.browser, session, see, this.#of.time.now());
  }

  async #write(id: string, told: readonly Told[]): Promise<void> {
    const { store, stoppedAt, rules, time, onStored } = this.#of;
    await store.write('relaxed', ['sessions', 'chunks', 'sheets'], async (tables) => {
      const session = await tables.sessions.get(id);
      if (session?.state !== 'open' && session?.state !== 'closing') return;
      const end = endOf(session, stoppedAt());
      const lines = told
        .filter(({ at }) => session.startedAt <= at && at <= end)
        .map(({ at, line }) => ({ ...line, t: sessionTime(at, session.startedAt) }));
      await storeOwn(tables, session, lines, { rules, now: time.now() });
    });
    onStored();
  }

  async #remember(state: BrowserState | undefined): Promise<void> {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    await (state ? this.#of.memory.set({ [KEY]: state }) : this.#of.memory.remove(KEY));
  }
}
