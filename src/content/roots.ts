import { rootOf } from '../privacy/dom-access';
import { watchCaptures } from './captures';
import { deepTarget } from './deep-target';
import { shadowRootOf } from './extension';
import type { Recording } from './recording';

/** Something is done inside a shadow root: by then at the latest it must be known. */
const SIGNS = ['pointerdown', 'focusin', 'wheel', 'dragover'] as const;

/** Finds shadow roots and attaches to them. */
export class Roots {
  readonly #recording: Recording;
  readonly #onRoot: (root: ShadowRoot) => void;

  /** @param onRoot called once for each */
  constructor(recording: Recording, onRoot: (root: ShadowRoot) => void) {
    this.#recording = recording;
    this.#onRoot = onRoot;
  }

  /** Attaches to a shadow root, once. */
  add(root: ShadowRoot): void {
    if (!this.#recording.listeners.addRoot(root)) return;
    this.#recording.elements.addRoot(root);
    this.#recording.memory.marks.watch(root, this.#recording.listeners.signal);
    this.#onRoot(root);
  }

  watchDocument(): void {
    const { listeners, memory } = this.#recording;
    memory.marks.watch(document, listeners.signal);
    watchCaptures(listeners);
    listeners.onEach(SIGNS, (event) => this.#addAround(event));
  }

  /** Roots attached after the snapshot show up when something is done inside them. */
  #addAround(event: Event): void {
    for (const target of event.composedPath()) {
      if (target instanceof ShadowRoot) this.add(target);
      else if (target instanceof Element) {
        const root = shadowRootOf(target);
        if (root) this.add(root);
      }
    }
    this.#addOutwards(deepTarget(event));
  }

  /** The path of an event ends at the first closed root; those inside it are found from the innermost element. */
  #addOutwards(innermost: Element | null): void {
    if (!innermost) return;
    for (let root = rootOf(innermost); root instanceof ShadowRoot; root = rootOf(root.host)) this.add(root);
  }
}
