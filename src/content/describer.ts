import { attributeRule } from '../privacy/attributes';
import { attribute, hasAttr, isConnected, localName } from '../privacy/dom-access';
import type { NodeIds } from './dom/node-ids';
import type { ElementContext } from './element/context';
import { describe } from './element/describe';
import { shadowRootOf } from './extension';
import { whenIdle } from './idle';
import type { PageMemory } from './memory';
import type { Outbox } from './outbox/outbox';

/** Time for completing a description that was cut short, once the page is idle. Milliseconds. */
const UNHURRIED = 50;
/** A description this old is looked at again when its element is spoken of. Milliseconds. */
const FRESH = 1_000;
const NO_NAMES: ReadonlySet<string> = new Set();

/** Describes elements: once per page, and again when what was said of one has changed. */
export class Describer {
  readonly #told = new WeakMap<Element, { text: string; at: number }>();
  readonly #context: ElementContext;

  constructor(
    private readonly ids: NodeIds,
    memory: PageMemory,
    private readonly outbox: Outbox,
    keepsText: boolean,
  ) {
    this.#context = {
      idOf: (node) => ids.of(node),
      fieldKind: (element) => {
        const kind = memory.fields.kind(element);
        return kind === 'file' ? 'none' : kind;
      },
      isMarked: (node) => memory.marks.isMarked(node),
      attribute: keptAttribute,
      keepsText,
      shadowRoot: shadowRootOf,
    };
  }

  /** The element's node id; what is new of it is reported first. */
  target(element: Element): number {
    const told = this.#told.get(element);
    if (told && performance.now() - told.at < FRESH) return this.ids.of(element);
    if (this.#tell(element)) this.#complete(element);
    return this.ids.of(element);
  }

  /** Reports what is new of an element; returns whether the description was cut short. */
  #tell(element: Element, budget?: number): boolean {
    const now = performance.now();
    const description = describe(element, this.#context, budget);
    const text = JSON.stringify({ ...description, box: undefined, visible: undefined });
    if (text !== this.#told.get(element)?.text) this.outbox.add({ ...description, t: now });
    this.#told.set(element, { text, at: now });
    return description.partial === true;
  }

  /** The rest of a description that was cut short in the event's path follows when the page has time. */
  #complete(element: Element): void {
    whenIdle(() => {
      if (isConnected(element)) this.#tell(element, UNHURRIED);
    });
  }
}

function keptAttribute(element: Element, name: string): string | undefined {
  if (!hasAttr(element, name)) return undefined;
  const value = attribute(element, name);
  const owner = { tag: localName(element), type: attribute(element, 'type').toLowerCase() };
  return attributeRule(owner, name, value, NO_NAMES) === 'drop' ? undefined : value;
}
