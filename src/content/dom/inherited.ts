import type { RecordingRules } from '../../messages/rules';
import { isElement, parentElement } from '../../privacy/dom-access';
import type { PlaceholderKind } from '../../privacy/marked';
import type { PageMemory } from '../memory';

/** What decides what is kept of a node. */
export interface Keeping {
  memory: PageMemory;
  rules: RecordingRules;
}

/** What a node inherits from the nodes around it: handed down while a tree is read. */
export interface Inherited {
  /** Texts below are replaced by this kind of placeholder. */
  hidden: PlaceholderKind | undefined;
}

export const NOTHING: Inherited = { hidden: undefined };

/** Which placeholder the element's texts get by what it is itself, if any. */
export function hiddenBy(element: Element, { memory, rules }: Keeping): Inherited['hidden'] {
  if (memory.marks.marks(element)) return 'marked';
  memory.fields.notice(element);
  const kind = memory.fields.kind(element);
  if (kind === 'secret') return 'secret';
  return kind === 'text' && rules.captureKeys === 'classes' ? 'text' : undefined;
}

/**
 * What nodes inherit where a reading begins in the middle of the page. Each node around is asked once: made for one
 * slice, in which the page cannot change.
 */
export class Inheritance {
  readonly #keeping: Keeping;
  readonly #known = new Map<Node, Inherited>();

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
  }

  /** For the children of a node: by what the node is itself, and by all around it. */
  below(node: Node): Inherited {
    const known = this.#known.get(node);
    if (known) return known;
    const around = this.around(node);
    const hidden = around.hidden ?? (isElement(node) ? hiddenBy(node, this.#keeping) : undefined);
    this.#known.set(node, { hidden });
    return { hidden };
  }

  /** For the node itself. */
  around(node: Node): Inherited {
    const parent = node instanceof ShadowRoot ? node.host : parentElement(node);
    return parent ? this.below(parent) : NOTHING;
  }
}
