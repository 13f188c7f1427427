import type { StorageArea } from '../browser-api';
import type { Log } from '../log';
import { newKey, SessionNumbering } from './session-numbering';
import { readNumbers, sessionOf } from './stored-numbers';

interface Dependencies {
  /** In memory: it outlives the worker, but neither the browser nor the extension's update. Nothing lies on the disk. */
  memory: StorageArea;
  log: Log;
}

/** The numberings of the sessions that still take lines. */
export class SessionNumbers {
  readonly #of: Dependencies;
  readonly #known = new Map<string, Promise<SessionNumbering>>();

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** The numbering of a session, as an earlier life of the worker left it. Never rejects. */
  of(session: string): Promise<SessionNumbering> {
    const known = this.#known.get(session) ?? this.#load(session);
    this.#known.set(session, known);
    return known;
  }

  /**
   * Forgets sessions that have ended.
   * @param alive the others; asked for last, so that one that begins meanwhile is kept
   */
  async forgetAllBut(alive: () => Promise<readonly string[]>): Promise<void> {
    const names = Object.keys(await this.#of.memory.get(null)).filter(
      (name) => sessionOf(name) !== undefined,
    );
    const known = [...this.#known.keys()];
    const kept = new Set(await alive());
    for (const session of known) if (!kept.has(session)) this.#known.delete(session);
    for (const name of names) if (!kept.has(sessionOf(name) ?? '')) await this.#of.memory.remove(name);
  }

  /** Where it is not known which numbers were given, none are any more: `⟦email⟧` is linked with nothing. */
  async #load(session: string): Promise<SessionNumbering> {
    try {
      const stored = readNumbers(await this.#of.memory.get(null), session);
      return new SessionNumbering(this.#of, session, stored ?? { key: newKey(), numbers: new Map() });
    } catch (error) {
      this.#of.log.failed('numbers', error);
      return new SessionNumbering(this.#of, session, { key: newKey(), numbers: new Map() }, 0);
    }
  }
}
