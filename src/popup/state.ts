import { type PopupRequest, type PopupState, popupState } from '../messages/popup';
import type { Worker } from './worker';

/** A worker that has not answered after this long is taken for silent. Pausing may wait for pages to flush. */
const ANSWER_WITHIN_MS = 5_000;
const RECONNECT_AFTER_MS = 500;

export type Action = PopupRequest['kind'];

export interface View {
  /** The last valid answer; null before the first one, and when the worker has fallen silent. */
  readonly state: PopupState | null;
  /** The page that the answer is about. */
  readonly url: string | undefined;
  /** What was asked and is not answered yet, apart from plain looks at the state. */
  readonly pending: Action | null;
  /** What was asked last and not confirmed. */
  readonly failed: Action | null;
}

/** What the popup knows of the worker. It shows answers and sends requests; it decides nothing. */
export class Client {
  #view: View = { state: null, url: undefined, pending: null, failed: null };
  #asked = 0;
  readonly #worker: Worker;
  readonly #watchers = new Set<() => void>();

  constructor(worker: Worker) {
    this.#worker = worker;
  }

  readonly view = (): View => this.#view;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  start(): void {
    this.#listen();
    void this.request('state');
  }

  /** Only the answer to the newest request counts: older ones may tell of a state that is gone. */
  readonly request = async (kind: Action): Promise<void> => {
    this.#asked += 1;
    const turn = this.#asked;
    if (kind !== 'state') this.#show({ pending: kind, failed: null });
    const change = await this.#ask(kind).catch(() => null);
    if (turn !== this.#asked) return;
    if (change === null) await this.#fail(kind);
    else this.#show({ ...change, pending: null, failed: null });
  };

  async #ask(kind: Action): Promise<Pick<View, 'state' | 'url'>> {
    const url = await this.#worker.frontUrl();
    const answer = await within(ANSWER_WITHIN_MS, this.#worker.ask({ kind, url }));
    return { state: popupState.parse(answer), url };
  }

  /** After an unconfirmed request only a fresh look tells what holds now. */
  async #fail(kind: Action): Promise<void> {
    if (kind === 'state') return this.#show({ state: null, pending: null, failed: 'state' });
    await this.request('state');
    if (this.#view.state !== null) this.#show({ failed: kind });
  }

  /** The worker dies after some idle seconds; connecting again wakes it. */
  #listen(): void {
    const look = () => void this.request('state');
    const again = () => {
      this.#listen();
      look();
    };
    try {
      this.#worker.listen(look, () => setTimeout(again, RECONNECT_AFTER_MS));
    } catch {
      // The extension was updated or removed under the open popup: nothing will ever answer again.
      this.#show({ state: null, pending: null, failed: 'state' });
    }
  }

  #show(change: Partial<View>): void {
    this.#view = { ...this.#view, ...change };
    for (const watcher of this.#watchers) watcher();
  }
}

async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds} ms.`)), milliseconds);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
