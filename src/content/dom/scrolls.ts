import { isConnected, isElement, localName } from '../../privacy/dom-access';
import type { SecretFields } from '../../privacy/secret-fields';
import type { Recording } from '../recording';
import { scrollPosition } from '../scroll-position';
import { SOURCE } from './rrweb-node';
import type { Told } from './told';
import type { Writer } from './writer';

const FIELD_TAGS = new Set(['input', 'textarea', 'select']);

/** Whether an element scrolls with what is typed into it: that would tell its length. */
export function scrollsWithText(element: Element, fields: SecretFields): boolean {
  return FIELD_TAGS.has(localName(element)) || fields.kind(element) === 'secret';
}

/** Tells where the page and the containers in it have scrolled to. */
export class Scrolls {
  readonly #moved = new Set<Node>();

  /** @param onMove called when something has scrolled */
  constructor(
    private readonly recording: Pick<Recording, 'listeners' | 'memory' | 'ids'>,
    onMove: () => void,
  ) {
    recording.listeners.onAny('scroll', (event) => {
      const container = event.composedPath()[0];
      if (!(container instanceof Node)) return;
      this.#moved.add(container);
      onMove();
    });
  }

  tell(told: Told, writer: Writer): void {
    const { ids, memory } = this.recording;
    for (const container of this.#moved) {
      const id = ids.known(container);
      if (id === undefined || !told.has(id) || !isConnected(container)) continue;
      if (isElement(container) && scrollsWithText(container, memory.fields)) continue;
      writer.state({ source: SOURCE.scroll, id, ...scrollPosition(container) });
    }
    this.#moved.clear();
  }
}
