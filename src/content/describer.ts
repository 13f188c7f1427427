import { hostsAround } from '../element/dom';
import type { DraftLine } from '../messages/page';
import { attributeRule } from '../privacy/attributes';
import { attribute, hasAttr, isConnected } from '../privacy/dom-access';
import { attributeOwner } from './attribute-owner';
import type { NodeIds } from './dom/node-ids';
import type { ElementContext } from './element/context';
import { describe } from './element/describe';
import { shadowRootOf } from './extension';
import { whenIdle } from './idle';
import type { Listeners } from './listeners';
import type { PageMemory } from './memory';
import type { ShadowHosts } from './shadow-hosts';
import type { Spaces } from './spaces';

/**
 * Time for completing a description that was cut short, once the page is idle: for each attempt. A page that is so large
 * that all of this is not enough is not worked on any longer. Milliseconds.
 */
const UNHURRIED = [50, 200];
/** A description this old is looked at again when its element is spoken of. Milliseconds. */
const FRESH = 1_000;
/**
 * Time for what a script alone had to do with: none. Its outline (tag, role, place) says what it is, and nobody carries out
 * again what a page does itself.
 */
const OUTLINE = 0;
const NO_NAMES: ReadonlySet<string> = new Set();

/** Describes elements: once per page, and again when what was said of one has changed. */
export class Describer {
  readonly #ids: NodeIds;
  readonly #add: (line: DraftLine) => void;
  readonly #hosts: ShadowHosts;
  readonly #listeners: Pick<Listeners, 'now'>;
  #told = new WeakMap<Element, { text: string; at: number; isOutline: boolean }>();
  /** Elements that are spoken of and still to be described. */
  readonly #due = new Set<Element>();
  /** Elements whose descriptions are being completed. */
  readonly #incomplete = new WeakSet<Element>();
  readonly #context: ElementContext;

  constructor(
    ids: NodeIds,
    memory: PageMemory,
    add: (line: DraftLine) => void,
    keepsText: boolean,
    hosts: ShadowHosts,
    listeners: Pick<Listeners, 'now'>,
    spaces: Spaces,
  ) {
    this.#ids = ids;
    this.#add = add;
    this.#hosts = hosts;
    this.#listeners = listeners;
    this.#context = {
      idOf: (node) => ids.of(node),
      fieldKind: (element) => {
        const kind = memory.fields.kind(element);
        return kind === 'file' ? 'none' : kind;
      },
      isMarked: (node) => memory.marks.isMarked(node),
      marks: (node) => memory.marks.marks(node),
      attribute: keptAttribute,
      keepsText,
      shadowRoot: shadowRootOf,
      hosts: () => hosts.all(),
      whole: (root, make) => spaces.of(root, make),
    };
  }

  /** The element's node id; what is new of it is reported first. */
  target(element: Element): number {
    if (this.#isFresh(element) && !this.#told.get(element)?.isOutline) return this.#ids.of(element);
    if (this.#tell(element) && !this.#incomplete.has(element)) this.#complete(element, UNHURRIED);
    return this.#ids.of(element);
  }

  /** The element's node id, when a page's script had to do with it: it is described before what is there is sent. */
  later(element: Element): number {
    if (!this.#told.has(element)) this.#due.add(element);
    return this.#ids.of(element);
  }

  /** Describes at once what was left for later. */
  settle(): void {
    const due = [...this.#due];
    this.#due.clear();
    // What was told once is not replaced by less.
    for (const element of due) if (!this.#told.has(element)) this.#tell(element, OUTLINE);
  }

  /** Descriptions were taken back: each element is described anew when it is spoken of. */
  forget(): void {
    this.#told = new WeakMap();
  }

  #isFresh(element: Element): boolean {
    const told = this.#told.get(element);
    return told !== undefined && performance.now() - told.at < FRESH;
  }

  /** Reports what is new of an element; returns whether the description was cut short. */
  #tell(element: Element, budget?: number): boolean {
    const now = performance.now();
    for (const host of hostsAround(element)) this.#hosts.add(host);
    const description = describe(element, this.#context, budget);
    const text = JSON.stringify({ ...description, box: undefined, visible: undefined });
    if (text !== this.#told.get(element)?.text) this.#add({ ...description, t: this.#listeners.now });
    const isPartial = description.partial === true;
    this.#told.set(element, { text, at: now, isOutline: isPartial && budget === OUTLINE });
    return isPartial;
  }

  /** The rest of a description that was cut short in the event's path follows when the page has time. */
  #complete(element: Element, [budget, ...later]: readonly number[]): void {
    this.#incomplete.add(element);
    whenIdle(() => {
      this.#incomplete.delete(element);
      if (budget === undefined || !isConnected(element)) return;
      if (this.#tell(element, budget)) this.#complete(element, later);
    });
  }
}

function keptAttribute(element: Element, name: string): string | undefined {
  if (!hasAttr(element, name)) return undefined;
  const value = attribute(element, name);
  return attributeRule(attributeOwner(element), name, value, NO_NAMES) === 'drop' ? undefined : value;
}
