import type { EventHub, HeardEvents, HeardType } from './event-hub';

interface Dependencies {
  hub: EventHub;
  /** Whether what happens now may be told. */
  isTold(event: Event): boolean;
  /** A handler failed; the page must not notice. */
  onError(): void;
}

/** What one recording listens for. Handlers see trusted events only, and only what may be told. */
export class Listeners {
  readonly #dependencies: Dependencies;
  readonly #roots = new WeakSet<ShadowRoot>();
  #eventTime: number | undefined;

  constructor(
    readonly signal: AbortSignal,
    dependencies: Dependencies,
  ) {
    this.#dependencies = dependencies;
  }

  /** When what is being handled happened; `performance.now()` outside of events. What is told of it is of that time. */
  get now(): number {
    return this.#eventTime ?? performance.now();
  }

  /** Listens for a trusted event anywhere in this document. */
  on<K extends HeardType>(type: K, handler: (event: HeardEvents[K]) => void): void {
    this.onAny(type, (event) => {
      if (event.isTrusted && this.#dependencies.isTold(event)) handler(event as HeardEvents[K]);
    });
  }

  /** Listens for trusted events of several types. */
  onEach<K extends HeardType>(types: readonly K[], handler: (event: HeardEvents[K]) => void): void {
    for (const type of types) this.on(type, handler);
  }

  /** Listens for untrusted events, too: for reading state, never for reporting an interaction. */
  onAny(type: HeardType, handler: (event: Event) => void): void {
    const guarded = (event: Event): void => {
      // Handling one event can cause another: a script sets the focus.
      const around = this.#eventTime;
      this.#eventTime = event.timeStamp;
      try {
        handler(event);
      } catch {
        this.#dependencies.onError();
      } finally {
        this.#eventTime = around;
      }
    };
    this.#dependencies.hub.on(type, guarded, this.signal);
  }

  /** Listens inside a shadow root. Returns false when it did already. */
  addRoot(root: ShadowRoot): boolean {
    if (this.#roots.has(root)) return false;
    this.#roots.add(root);
    this.#dependencies.hub.attachRoot(root, this.signal);
    return true;
  }
}
