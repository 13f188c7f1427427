import { shadowRootOf } from './extension';
import type { Recording } from './recording';

/** Finds shadow roots and attaches to them. */
export class Roots {
  constructor(private readonly recording: Recording) {}

  /** Attaches to a shadow root, once. */
  add(root: ShadowRoot): void {
    if (!this.recording.listeners.addRoot(root)) return;
    this.recording.watch.addRoot(root);
    this.recording.memory.marks.watch(root, this.recording.listeners.signal);
  }

  watchDocument(): void {
    const { listeners, memory } = this.recording;
    memory.marks.watch(document, listeners.signal);
    for (const type of ['pointerdown', 'focusin'] as const) {
      listeners.on(type, (event) => this.#addAround(event));
    }
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
  }
}
