import type { Space } from '../element/find/space';
import type { Mutations } from './mutations';

/** Shadow roots that are attached change no node: after this long a page is looked through anew. Milliseconds. */
const LONGEST = 1_000;

/**
 * What was found in whole pages, for as long as they do not change: a press, a focus and a click describe several elements
 * of the same page, and each of them is counted among all of it.
 */
export class Spaces {
  readonly #mutations: Mutations;
  readonly #known = new Map<Node, { space: Space; at: number }>();

  constructor(mutations: Mutations) {
    this.#mutations = mutations;
    mutations.on(() => this.#known.clear());
  }

  /** @param make looks through the page */
  of(root: Node, make: () => Space): Space {
    this.#mutations.catchUp();
    const known = this.#known.get(root);
    if (known && performance.now() - known.at < LONGEST) return known.space;
    const space = make();
    this.#known.set(root, { space, at: performance.now() });
    return space;
  }
}
