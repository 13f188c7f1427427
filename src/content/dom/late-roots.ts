import { isElement, nodesBelow } from '../../privacy/dom-access';
import { shadowRootOf } from '../extension';

/** Elements are asked in groups of so many between two looks at the clock. */
const GROUP = 64;

/**
 * Finds shadow roots that were attached after their hosts were read: nothing tells of it. Asks all elements in turn, as
 * many at a time as there is time for.
 */
export class LateRoots {
  readonly #found: (root: ShadowRoot) => void;
  #turn: Iterator<Element> | undefined;

  /** @param found called for every shadow root that is come upon, known ones too */
  constructor(found: (root: ShadowRoot) => void) {
    this.#found = found;
  }

  /**
   * Goes on until the time is over or each element was asked once.
   * @param roots documents and shadow roots to look through
   * @param end `performance.now()`
   */
  look(roots: readonly (Document | ShadowRoot)[], end: number): void {
    const turn = this.#turn ?? elementsOf(roots);
    this.#turn = turn;
    for (let asked = 1; ; asked++) {
      const { value, done } = turn.next();
      if (done) {
        this.#turn = undefined;
        return;
      }
      const root = shadowRootOf(value);
      if (root) this.#found(root);
      if (asked % GROUP === 0 && performance.now() > end) return;
    }
  }
}

function* elementsOf(roots: readonly (Document | ShadowRoot)[]): Generator<Element, undefined> {
  for (const root of roots) {
    for (const node of nodesBelow(root, NodeFilter.SHOW_ELEMENT)) if (isElement(node)) yield node;
  }
}
