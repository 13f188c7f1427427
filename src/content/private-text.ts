import { nodesBelow, queryAll, textContent } from '../privacy/dom-access';
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
    const { marks } = this.#memory;
    const roots = [...this.#elements.roots()];
    const isAsUsual = marks.selector === DEFAULT_REDACT_SELECTORS;
    // What else an admin's selectors read may change without a sign.
    const marked = isAsUsual
      ? this.#elements.all(marks.selector)
      : [document, ...roots].flatMap((root) => queryAll(root, marks.selector));
    for (const node of marked) this.#see(node);
    for (const root of roots) if (marks.isMarked(root.host)) this.#see(root);
  }

  #see(marked: Node): void {
    const whole = textContent(marked) ?? '';
    if (this.#seen.get(marked) === whole) return;
    this.#seen.set(marked, whole);
    keepAllPrivate(marked, this.#memory);
  }
}

/** All that stands in a private part stays private, and its text is masked where the page repeats it. */
export function keepAllPrivate(marked: Node, memory: Pick<PageMemory, 'echoes' | 'marks'>): void {
  const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  for (const node of [marked, ...nodesBelow(marked, shown)]) {
    memory.marks.keep(node);
    rememberPrivate(node, memory);
  }
}

/** Remembers the text of one private node; of an element as a whole, for the page may repeat pieces as one. */
export function rememberPrivate(node: Node, { echoes }: Pick<PageMemory, 'echoes'>): void {
  const text = textContent(node) ?? '';
  if (text.length <= LONGEST) echoes.add(text, 'marked');
}
