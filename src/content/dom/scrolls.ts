import {
  isConnected,
  isElement,
  localName,
  queryAll,
  scrollLeftOf,
  scrollTopOf,
} from '../../privacy/dom-access';
import type { SecretFields } from '../../privacy/secret-fields';
import { wordSet } from '../../privacy/words';
import type { Recording } from '../recording';
import { scrollPosition } from '../scroll-position';
import { SOURCE } from './rrweb-node';
import type { Told } from './told';
import type { Writer } from './writer';

const FIELD_TAGS = wordSet('input textarea select');

/** Whether an element scrolls with what is typed into it: that would tell its length. */
export function scrollsWithText(element: Element, fields: SecretFields): boolean {
  return FIELD_TAGS.has(localName(element)) || fields.kind(element) === 'secret';
}

/** Tells where the page and the containers in it have scrolled to. */
export class Scrolls {
  readonly #recording: Pick<Recording, 'listeners' | 'memory' | 'ids'>;
  readonly #told: Told;
  readonly #moved = new Set<Node>();
  readonly #roots = new Set<ShadowRoot>();

  /** @param onMove called when something has scrolled */
  constructor(recording: Pick<Recording, 'listeners' | 'memory' | 'ids'>, told: Told, onMove: () => void) {
    this.#recording = recording;
    this.#told = told;
    recording.listeners.onAny('scroll', (event) => {
      const container = event.composedPath()[0];
      // A full snapshot tells by itself what had scrolled.
      if (told.size === 0 || !(container instanceof Node)) return;
      this.#moved.add(container);
      onMove();
    });
  }

  /** What has scrolled in a shadow tree that is come upon: of that, no event told. */
  addRoot(root: ShadowRoot): void {
    this.#roots.add(root);
  }

  /** Lets go of what is no longer in the page. */
  sweep(): void {
    for (const container of this.#moved) if (!isConnected(container)) this.#moved.delete(container);
  }

  tell(writer: Writer): void {
    const { ids, memory } = this.#recording;
    for (const root of this.#roots)
      for (const inner of queryAll(root, '*')) if (hasScrolled(inner)) this.#moved.add(inner);
    this.#roots.clear();
    for (const container of this.#moved) {
      const id = ids.known(container);
      if (id === undefined || !this.#told.has(id) || !isConnected(container)) continue;
      if (isElement(container) && scrollsWithText(container, memory.fields)) continue;
      writer.state({ source: SOURCE.scroll, id, ...scrollPosition(container) });
    }
    this.#moved.clear();
  }
}

function hasScrolled(element: Element): boolean {
  return scrollLeftOf(element) !== 0 || scrollTopOf(element) !== 0;
}
