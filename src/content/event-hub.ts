/** Everything a recorder hears. */
const TYPES = [
  'pointerdown',
  'pointermove',
  'pointerup',
  'pointercancel',
  'gotpointercapture',
  'lostpointercapture',
  'dragstart',
  'drag',
  'dragover',
  'dragend',
  'drop',
  'click',
  'auxclick',
  'contextmenu',
  'wheel',
  'touchmove',
  'keydown',
  'keyup',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'input',
  'change',
  'submit',
  'copy',
  'cut',
  'paste',
  'selectionchange',
  'toggle',
  'close',
  'fullscreenchange',
  'scroll',
  'focusin',
  'focusout',
  'focus',
  'blur',
  'resize',
  'visibilitychange',
  'popstate',
  'hashchange',
  'load',
  'pagehide',
  'pageshow',
] as const satisfies readonly (keyof HeardEvents)[];

/**
 * Events that do not leave a shadow root, and one whose target outside of it is not known: they are listened for on
 * every root that is found.
 */
const ROOT_BOUND = [
  'change',
  'scroll',
  'submit',
  'toggle',
  'close',
  'selectionchange',
  'load',
  'gotpointercapture',
] as const;

/** Events of the document reach the window, too. */
export type HeardEvents = WindowEventMap & DocumentEventMap;
export type HeardType = (typeof TYPES)[number];
export type Hearer = (event: Event) => void;

/**
 * Listens on `window` from the script's first moment, before any script of the page can stop an event, and hands events
 * to whoever hears. Nobody does until the worker has said that this document may be recorded.
 */
export class EventHub {
  readonly #hearers = new Map<string, Set<Hearer>>();
  readonly #options: AddEventListenerOptions;

  /** @param signal ends all of it */
  constructor(signal: AbortSignal) {
    this.#options = { capture: true, passive: true, signal };
    this.#attach();
    const observer = new MutationObserver(() => this.#attach());
    observer.observe(document, { childList: true });
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /**
   * `document.open()` takes listeners off `window`; an observer of the document survives it and sees the new document
   * element. Adding a listener that is there already does nothing.
   */
  #attach(): void {
    for (const type of TYPES) window.addEventListener(type, this.#hear, this.#options);
    // That an element has loaded, a frame among them, the window is not told (DOM, "get the parent" of a document).
    Document.prototype.addEventListener.call(document, 'load', this.#hear, this.#options);
  }

  /** Listens inside a shadow root for what does not leave it. */
  attachRoot(root: ShadowRoot, signal: AbortSignal): void {
    for (const type of ROOT_BOUND) root.addEventListener(type, this.#hear, { ...this.#options, signal });
  }

  on(type: HeardType, hearer: Hearer, signal: AbortSignal): void {
    const hearers = this.#hearers.get(type) ?? new Set();
    this.#hearers.set(type, hearers.add(hearer));
    signal.addEventListener('abort', () => hearers.delete(hearer));
  }

  readonly #hear = (event: Event): void => {
    for (const hearer of this.#hearers.get(event.type) ?? []) hearer(event);
  };
}
