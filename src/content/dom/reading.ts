import { childrenOf, parentNode } from '../../privacy/dom-access';
import type { Dirty } from './dirty';
import { Inheritance, type Inherited } from './inherited';
import { NODE, type RrwebNode } from './rrweb-node';
import { type SerializeContext, type Serialized, serializeNode } from './serialize';
import type { Told } from './told';
import type { Writer } from './writer';

/** A node that is to be told, with all below it. */
interface Pending {
  /** A string is a piece of a style sheet, which only the recording has as a node. */
  node: Node | string;
  /** Where it was when this was noted; null for the document. */
  below: Node | null;
  nextId: number | null;
  /** As it was in that slice. */
  inherited: Inherited;
  slice: number;
  /** The parent as it was written; undefined where that was before this reading. */
  parent: RrwebNode | undefined;
  depth: number;
}

export interface ReadingParts {
  context: SerializeContext;
  told: Told;
  dirty: Dirty;
  writer: Writer;
  /** A shadow root is about to be told. */
  onRoot(root: ShadowRoot): void;
}

/**
 * Tells new nodes in document order, as slowly as it must: between two steps the page may change. What is no longer
 * where it was is left out; its new place was noted as changed.
 */
export class Reading {
  readonly #parts: ReadingParts;
  readonly #pending: Pending[] = [];
  #slice = 0;
  #inheritance: Inheritance;

  constructor(parts: ReadingParts) {
    this.#parts = parts;
    this.#inheritance = new Inheritance(parts.context);
  }

  /** The page may have changed since the last slice: what surrounds a node may be private by now. */
  beginSlice(): void {
    this.#slice++;
    this.#inheritance = new Inheritance(this.#parts.context);
  }

  get isDone(): boolean {
    return this.#pending.length === 0;
  }

  /** A full snapshot is to be told. What was to be read before is part of it. */
  begin(document: Document, inherited: Inherited): void {
    this.#pending.length = 0;
    this.#pending.push({
      node: document,
      below: null,
      nextId: null,
      inherited,
      slice: this.#slice,
      parent: undefined,
      depth: 0,
    });
  }

  /** New nodes of one parent are to be told, each before a told sibling or at the end, in the order of the page. */
  add(below: Node, nodes: readonly { node: Node; nextId: number | null }[]): void {
    const shared = { inherited: this.#inheritance.below(below), slice: this.#slice };
    for (const { node, nextId } of nodes.toReversed()) {
      this.#pending.push({ node, below, nextId, ...shared, parent: undefined, depth: 0 });
    }
  }

  /** Tells one node; its children are next. */
  step(): void {
    const pending = this.#pending.pop();
    if (!pending) return;
    const { node, below } = pending;
    if (typeof node === 'string') {
      this.#styleText(node, pending);
      return;
    }
    if (parentNode(node) !== below) return;
    const { told, context, writer, dirty } = this.#parts;
    if (below && !told.has(context.ids.of(below))) return;
    const id = context.ids.of(node);
    if (below && told.has(id)) writer.remove(told.remove(id));
    const serialized = serializeNode(node, this.#inheritedBy(pending), context);
    if (!serialized) return;
    dirty.told(node);
    this.#place(serialized.node, pending);
    this.#goOn(node, serialized, pending.depth + 1);
  }

  /** The last pushed is visited first: children in reverse, a shadow tree after the light one, style text at the end. */
  #goOn(node: Node, { node: parent, inherited, children, shadow, texts }: Serialized, depth: number): void {
    const shared = { nextId: null, inherited, slice: this.#slice, parent, depth };
    for (const text of texts.toReversed()) this.#pending.push({ node: text, below: node, ...shared });
    if (shadow) this.#openRoot(shadow, parent.id, shared);
    for (const child of children.toReversed()) this.#pending.push({ node: child, below: node, ...shared });
  }

  #inheritedBy({ below, inherited, slice }: Pending): Inherited {
    return slice === this.#slice || !below ? inherited : this.#inheritance.below(below);
  }

  #openRoot(root: ShadowRoot, hostId: number, shared: Omit<Pending, 'node' | 'below'>): void {
    this.#parts.told.insertRoot(this.#parts.context.ids.of(root), hostId);
    this.#parts.onRoot(root);
    for (const child of childrenOf(root).toReversed()) {
      this.#pending.push({ node: child, below: root, ...shared });
    }
  }

  #styleText(text: string, pending: Pending): void {
    const { told, context } = this.#parts;
    if (!pending.below || !told.has(context.ids.of(pending.below))) return;
    const id = context.ids.synthetic();
    this.#place({ type: NODE.text, id, textContent: text, isStyle: true }, pending);
  }

  #place(node: RrwebNode, { below, nextId, parent, depth }: Pending): void {
    const { told, context, writer } = this.#parts;
    if (!below) {
      told.clear();
      told.insert(node.id, undefined, null);
      writer.begin(node);
      return;
    }
    told.insert(node.id, context.ids.of(below), nextId);
    const place = told.placeOf(node.id);
    if (place?.isShadow) node.isShadow = true;
    writer.add(node, { parentId: place?.parentId, nextId: told.nextOf(node.id), parent, depth });
  }
}
