import { Serial } from './serial';
import type { Rules } from './store/redact-chunk';
import type { EndReason, SessionRow } from './store/rows';
import { beginSession, closeSession, finishSession } from './store/session-steps';
import type { Store } from './store/store';
import type { Time } from './time';

/** How long a session that ends waits for what its pages still hold. Milliseconds. */
const CLOSING_MS = 800;
/** The first frame of a tab answers for all; the others get this long after the last answer. Milliseconds. */
const SETTLE_MS = 150;

interface Dependencies {
  store: Store;
  rules: Rules;
  time: Time;
  onBegun: () => void;
  onEnded: () => void;
}

/** Begins and ends sessions, one at a time: never are two of them open. */
export class Sessions {
  readonly #of: Dependencies;
  readonly #lock = new Serial();

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** The open session. */
  current(): Promise<SessionRow | undefined> {
    return this.#of.store.read(({ sessions }) => sessions.where('state').equals('open').first());
  }

  /** Ids of the sessions that still take lines. */
  taking(): Promise<string[]> {
    return this.#of.store.read(({ sessions }) =>
      sessions.where('state').anyOf('open', 'closing').primaryKeys(),
    );
  }

  /**
   * The open session; begins one when there is none.
   * @param policyInForce hash of the policy while recording is on; asked again once no other session is ending
   * @returns undefined when recording is off, or a session of another policy is about to end
   */
  ensure(policyInForce: () => string | undefined): Promise<SessionRow | undefined> {
    return this.#lock.run(async () => {
      const policyHash = policyInForce();
      if (policyHash === undefined) return undefined;
      const session = (await this.current()) ?? (await this.#begin(policyHash));
      return session.policyHash === policyHash ? session : undefined;
    });
  }

  /**
   * Ends the open session. What its pages recorded before `at` is still taken for a moment.
   * @param at wall-clock milliseconds since the epoch
   * @param answered resolves when the pages have sent what they had
   */
  end(reason: EndReason, at: number, answered: Promise<void>): Promise<void> {
    const settled = answered.catch(() => undefined).then(() => this.#of.time.sleep(SETTLE_MS));
    return this.#lock.run(async () => {
      const session = await closeSession(this.#of.store, reason, () => at);
      if (!session) return;
      await Promise.race([settled, this.#of.time.sleep(CLOSING_MS)]);
      await this.#finish(session.id);
    });
  }

  /** Ends a session that an earlier run of the browser left open, at the last moment it knows of. */
  endLeftOver(): Promise<void> {
    return this.#lock.run(async () => {
      const open = await this.current();
      if (!open) return;
      const reason = open.flushedAt === null ? 'crash' : 'browser';
      const session = await closeSession(
        this.#of.store,
        reason,
        ({ startedAt, lastTime }) => startedAt + lastTime,
      );
      if (session) await this.#finish(session.id);
    });
  }

  /** Ends for good what was about to end when the worker died. */
  finishClosing(): Promise<void> {
    return this.#lock.run(async () => {
      const closing = await this.#of.store.read(({ sessions }) =>
        sessions.where('state').equals('closing').toArray(),
      );
      for (const { id } of closing) await this.#finish(id);
    });
  }

  /** Remembers that the pages have sent all they had: if the browser goes now, it did not crash. */
  async markFlushed(): Promise<void> {
    await this.#of.store.write('relaxed', ['sessions'], async ({ sessions }) => {
      await sessions.where('state').equals('open').modify({ flushedAt: this.#of.time.now() });
    });
  }

  async #begin(policyHash: string): Promise<SessionRow> {
    const session = await beginSession(this.#context, policyHash);
    this.#of.onBegun();
    return session;
  }

  async #finish(id: string): Promise<void> {
    await finishSession(this.#context, id);
    this.#of.onEnded();
  }

  get #context() {
    const { store, rules, time } = this.#of;
    return { store, rules, now: time.now() };
  }
}
