/** Events of the document reach the window, too. */
type BubblingEvents = WindowEventMap & DocumentEventMap;

/** Events that do not leave a shadow root: they are listened for on every root that is found. */
const ROOT_BOUND = ['change', 'scroll', 'scrollend', 'submit', 'toggle'];

/**
 * All listeners of one recording: capture phase, passive, on `window`, ended by one signal. Handlers see trusted events
 * only, and only while the gate is open.
 */
export class Listeners {
  readonly #entries: { type: string; listener: (event: Event) => void }[] = [];
  readonly #options: AddEventListenerOptions;
  readonly #roots = new WeakSet<ShadowRoot>();

  constructor(
    readonly signal: AbortSignal,
    private readonly isOpen: () => boolean,
    private readonly report: (part: string, error: unknown) => void,
  ) {
    this.#options = { capture: true, passive: true, signal };
  }

  /** Listens for a trusted event anywhere in this document. */
  on<K extends keyof BubblingEvents>(type: K, handler: (event: BubblingEvents[K]) => void): void {
    this.#add(type, (event) => {
      if (event.isTrusted && this.isOpen()) handler(event as BubblingEvents[K]);
    });
  }

  /** Listens for untrusted events, too: for reading state, never for reporting an interaction. */
  onAny(type: string, handler: (event: Event) => void): void {
    this.#add(type, handler);
  }

  /** Listens inside a shadow root for what does not leave it. */
  addRoot(root: ShadowRoot): boolean {
    if (this.#roots.has(root)) return false;
    this.#roots.add(root);
    for (const { type, listener } of this.#entries) {
      if (ROOT_BOUND.includes(type)) root.addEventListener(type, listener, this.#options);
    }
    return true;
  }

  /** `document.open()` takes listeners off `window`. Adding one that is there already does nothing. */
  addAgain(): void {
    for (const { type, listener } of this.#entries) window.addEventListener(type, listener, this.#options);
  }

  #add(type: string, handler: (event: Event) => void): void {
    const listener = (event: Event): void => {
      try {
        handler(event);
      } catch (error) {
        this.report(type, error);
      }
    };
    this.#entries.push({ type, listener });
    window.addEventListener(type, listener, this.#options);
  }
}
