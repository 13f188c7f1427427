import type { DraftEvent } from '../../messages/page';
import { isConnected, parentNode } from '../../privacy/dom-access';
import type { JsonObject } from '../../trace/json';
import { wallClock } from '../clock';
import { shadowRootOf } from '../extension';
import { type Inherited, NOTHING } from './inherited';
import { type AddedNode, EVENT, NODE, type RrwebNode, SOURCE } from './rrweb-node';
import { type SerializeContext, serializeNode } from './serialize';

/** Time that one slice may take on the page's thread. Milliseconds. */
const SLICE = 8;
/** JSON of one piece at most, so that it fits a message with room for what surrounds it. UTF-16 units. */
const PIECE = 40 * 1024;
/** Nesting at which the first piece ends: JSON of any depth must be read without a deep stack. */
const DEEPEST = 64;

interface Pending {
  node: Node | string;
  parent: RrwebNode | undefined;
  parentId: number;
  inherited: Inherited;
  isShadow: boolean;
  depth: number;
}

export interface SnapshotOutput {
  record(event: Omit<Extract<DraftEvent, { type: 'dom' }>, 't'>): void;
  onRoot(root: ShadowRoot): void;
}

/**
 * One full snapshot of a document in rrweb's format, taken in slices. The first piece is a full snapshot of as much as
 * fits; what follows in document order joins it as mutations that append. Pieces never wait for one another.
 */
export class Snapshot {
  readonly #pending: Pending[] = [];
  #added: AddedNode[] = [];
  #root: RrwebNode | undefined;
  #size = 0;
  #nested = true;

  constructor(
    document: Document,
    private readonly context: SerializeContext,
    private readonly output: SnapshotOutput,
  ) {
    this.#pending.push({
      node: document,
      parent: undefined,
      parentId: 0,
      inherited: NOTHING,
      isShadow: false,
      depth: 0,
    });
  }

  get isDone(): boolean {
    return this.#pending.length === 0;
  }

  /** Works for one slice. Returns whether the snapshot is complete. */
  slice(budget = SLICE): boolean {
    const end = performance.now() + budget;
    let untilLook = 0;
    for (let next = this.#pending.pop(); next; next = this.#pending.pop()) {
      this.#visit(next);
      if (++untilLook % 16 === 0 && performance.now() > end) break;
    }
    this.#emit();
    return this.isDone;
  }

  #visit(pending: Pending): void {
    if (typeof pending.node === 'string') {
      this.#place(this.#styleText(pending.node), pending);
      return;
    }
    if (pending.parent && !isConnected(pending.node)) return;
    const serialized = serializeNode(pending.node, pending.inherited, this.context);
    if (!serialized) return;
    const { node, inherited, children, texts } = serialized;
    this.#place(node, pending);
    const shadow = pending.node instanceof Element ? shadowRootOf(pending.node) : null;
    if (shadow) this.output.onRoot(shadow);
    const depth = pending.depth + 1;
    const childOf = { parent: node, parentId: node.id, inherited, depth };
    // The last pushed is visited first: children in reverse, style text after them all.
    for (const child of children.toReversed()) {
      this.#pending.push({
        node: child,
        ...childOf,
        isShadow: shadow !== null && parentNode(child) === shadow,
      });
    }
    for (const text of texts.toReversed()) this.#pending.push({ node: text, ...childOf, isShadow: false });
  }

  #styleText(text: string): RrwebNode {
    return { type: NODE.text, id: this.context.ids.synthetic(), textContent: text, isStyle: true };
  }

  #place(node: RrwebNode, { parent, parentId, isShadow, depth }: Pending): void {
    if (isShadow) node.isShadow = true;
    const size = sizeOf(node);
    if (this.#size + size > PIECE) this.#emit();
    this.#size += size;
    if (!parent) this.#root = node;
    else if (this.#nested && depth < DEEPEST && 'childNodes' in parent) parent.childNodes.push(node);
    else {
      this.#nested = false;
      this.#added.push({ parentId, nextId: null, node });
    }
  }

  /** Sends the piece that is there: the nested beginning, then what was added to it. */
  #emit(): void {
    if (this.#root) {
      this.#send(EVENT.fullSnapshot, { node: this.#root, initialOffset: { left: scrollX, top: scrollY } });
      this.#root = undefined;
    }
    if (this.#added.length > 0) {
      this.#send(EVENT.incremental, {
        source: SOURCE.mutation,
        texts: [],
        attributes: [],
        removes: [],
        adds: this.#added,
      });
      this.#added = [];
    }
    this.#nested = false;
    this.#size = 0;
  }

  #send(type: 2 | 3, data: object): void {
    this.output.record({
      type: 'dom',
      event: { type, data: data as JsonObject, timestamp: Math.round(wallClock()) },
    });
  }
}

/** Roughly the JSON length of a node without its children. */
function sizeOf(node: RrwebNode): number {
  if (node.type === NODE.text) return node.textContent.length * 1.1 + 60;
  if (node.type !== NODE.element) return 120;
  let size = 90 + node.tagName.length;
  for (const [name, value] of Object.entries(node.attributes))
    size += name.length + String(value).length * 1.1 + 6;
  return size;
}
