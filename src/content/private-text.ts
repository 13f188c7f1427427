import { nodesBelow, textContent } from '../privacy/dom-access';
import { DEFAULT_REDACT_SELECTORS } from '../privacy/marked';
import type { PageMemory } from './memory';
import type { WatchedElements } from './watched-elements';

/** Longer private texts are whole documents, which no page repeats. UTF-16 units. */
const LONGEST = 200;

/**
 * Remembers the text of what the page marks as private, so that it is masked where the page repeats it unmarked.
 * Looks for itself: a snapshot may read the marked part after what repeats it has left, or may not be taken at all.
 */
export class PrivateText {
  readonly #memory: Pick<PageMemory, 'echoes' | 'marks'>;
  readonly #elements: WatchedElements;
  readonly #seen = new WeakMap<Node, string>();

  constructor(memory: Pick<PageMemory, 'echoes' | 'marks'>, elements: WatchedElements) {
    this.#memory = memory;
    this.#elements = elements;
  }

  /** Reads all that is marked in the page and its shadow trees; what has not changed is not read again. */
  look(): void {
    for (const marked of this.#elements.all(DEFAULT_REDACT_SELECTORS)) this.#see(marked);
    for (const root of this.#elements.roots()) if (this.#memory.marks.isMarked(root.host)) this.#see(root);
  }

  #see(marked: Node): void {
    const whole = textContent(marked) ?? '';
    if (this.#seen.get(marked) === whole) return;
    this.#seen.set(marked, whole);
    rememberPrivate(marked, this.#memory);
    const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
    for (const node of nodesBelow(marked, shown)) rememberPrivate(node, this.#memory);
  }
}

/** Remembers the text of one private node; of an element as a whole, for the page may repeat pieces as one. */
export function rememberPrivate(node: Node, { echoes }: Pick<PageMemory, 'echoes'>): void {
  const text = textContent(node) ?? '';
  if (text.length <= LONGEST) echoes.add(text, 'marked');
}
