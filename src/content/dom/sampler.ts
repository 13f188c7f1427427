import { childrenOf, contains, isElement, isText, parentElement } from '../../privacy/dom-access';
import { stayingChildren } from './child-diff';
import type { Dirt, Dirty } from './dirty';
import { Inheritance, NOTHING } from './inherited';
import { Reading, type ReadingParts } from './reading';
import { changedAttributes, isEmptied, type SerializeContext, serializeNode } from './serialize';
import type { Told } from './told';
import type { Writer } from './writer';

export interface SamplerParts extends Omit<ReadingParts, 'context'> {
  /** Made anew for every full snapshot. */
  contextOf(): SerializeContext;
}

/**
 * Reads what has changed and tells how the recording becomes the page again: the difference between what it holds and
 * what is there, so that what came and went in between costs nothing. Works in slices.
 */
export class Sampler {
  readonly #parts: SamplerParts;
  readonly #told: Told;
  readonly #dirty: Dirty;
  readonly #writer: Writer;
  #context: SerializeContext;
  #reading: Reading;
  /** Parents of which it is still to be told what is gone, and those of which it is to be told what is new. */
  readonly #compare = new Set<Node>();
  readonly #fill = new Set<Node>();
  readonly #texts = new Set<Node>();
  readonly #attributes = new Map<Element, string[]>();

  constructor(parts: SamplerParts) {
    this.#parts = parts;
    this.#told = parts.told;
    this.#dirty = parts.dirty;
    this.#writer = parts.writer;
    this.#context = parts.contextOf();
    this.#reading = this.#newReading();
  }

  /** What nodes are read by, since the last full snapshot. */
  get context(): SerializeContext {
    return this.#context;
  }

  /** Whether nothing is left to read, as far as is known. */
  get isDone(): boolean {
    const left = this.#compare.size + this.#fill.size + this.#texts.size + this.#attributes.size;
    return left === 0 && this.#reading.isDone && this.#dirty.isEmpty;
  }

  get hasBegun(): boolean {
    return this.#told.size > 0 || !this.#reading.isDone;
  }

  /** Everything is to be told anew, as a full snapshot. */
  begin(document: Document): void {
    this.#dirty.take();
    for (const left of [this.#compare, this.#fill, this.#texts, this.#attributes]) left.clear();
    this.#context = this.#parts.contextOf();
    this.#reading = this.#newReading();
    this.#reading.begin(document, NOTHING);
  }

  /** A shadow root that was attached to a told element is to be told; one that is told already is left alone. */
  addRoot(root: ShadowRoot): void {
    const host = this.#toldParent(root.host);
    if (host === undefined) return;
    const id = this.#context.ids.of(root);
    if (this.#told.has(id)) return;
    this.#told.insertRoot(id, host);
    this.#dirty.addParent(root);
  }

  /**
   * Works for one slice.
   * @param near what stands around it is read first
   * @returns whether all is read
   */
  slice(budget: number, near?: Element): boolean {
    const end = performance.now() + budget;
    if (this.#dirty.isStorm) this.#weatherStorm();
    this.#reading.beginSlice();
    if (this.#read(end)) {
      this.#context.isSnapshot = false;
      this.#note(this.#dirty.take());
      this.#tellChanges(end, near);
    }
    this.#writer.emit();
    return this.isDone;
  }

  #newReading(): Reading {
    return new Reading({ ...this.#parts, context: this.#context });
  }

  /** Reading the page anew is cheaper than every change of so many; researchers see that changes are missing. */
  #weatherStorm(): void {
    this.#writer.custom('storm', {});
    this.begin(document);
  }

  /** Goes on with what is to be told. Returns whether that is done. */
  #read(end: number): boolean {
    let untilLook = 0;
    while (!this.#reading.isDone) {
      this.#reading.step();
      if (++untilLook % 16 === 0 && performance.now() > end) return this.#reading.isDone;
    }
    return true;
  }

  #note({ parents, texts, attributes }: Dirt): void {
    for (const parent of parents) this.#compare.add(parent);
    for (const text of texts) this.#texts.add(text);
    for (const [owner, names] of attributes) {
      this.#attributes.set(owner, [...new Set([...(this.#attributes.get(owner) ?? []), ...names])]);
    }
  }

  /** A replayer carries out removals first: all that is known of them is told before the first addition. */
  #tellChanges(end: number, near: Element | undefined): void {
    const inheritance = new Inheritance(this.#context);
    for (const parent of inTime(this.#compare, end)) {
      this.#compare.delete(parent);
      this.#removeGone(parent);
      this.#fill.add(parent);
    }
    if (this.#compare.size > 0) return;
    for (const parent of inTime(byNearness(this.#fill, near), end)) {
      if (!this.#read(end)) return;
      this.#fill.delete(parent);
      this.#addNew(parent);
    }
    if (this.#fill.size > 0 || !this.#read(end)) return;
    for (const text of inTime(this.#texts, end)) {
      this.#texts.delete(text);
      this.#tellText(text, inheritance);
    }
    for (const [owner, names] of inTime(this.#attributes, end)) {
      this.#attributes.delete(owner);
      this.#tellAttributes(owner, names, inheritance);
    }
  }

  /** Tells which told children are gone, have moved, or were away meanwhile. */
  #removeGone(parent: Node): void {
    const id = this.#toldParent(parent);
    if (id === undefined) return;
    const told = this.#told.childrenOf(id);
    const now: number[] = [];
    for (const child of childrenOf(parent)) {
      const childId = this.#context.ids.known(child);
      if (childId === undefined || this.#told.parentOf(childId) !== id || this.#dirty.hasLeft(child, parent))
        continue;
      now.push(childId);
    }
    this.#dirty.settled(parent);
    const staying = stayingChildren(told, now);
    for (const child of told) if (!staying.has(child)) this.#writer.remove(this.#told.remove(child));
  }

  #addNew(parent: Node): void {
    const id = this.#toldParent(parent);
    if (id === undefined) return;
    const fresh: { node: Node; nextId: number | null }[] = [];
    let nextId: number | null = null;
    for (const child of childrenOf(parent).toReversed()) {
      const childId = this.#context.ids.known(child);
      if (childId !== undefined && this.#told.parentOf(childId) === id) nextId = childId;
      else fresh.push({ node: child, nextId });
    }
    if (fresh.length > 0) this.#reading.add(parent, fresh.toReversed());
  }

  /** The parent's id, if the recording holds its children one by one. */
  #toldParent(parent: Node): number | undefined {
    const id = this.#context.ids.known(parent);
    if (id === undefined || !this.#told.has(id)) return undefined;
    return isElement(parent) && isEmptied(parent, this.#context) ? undefined : id;
  }

  #tellText(text: Node, inheritance: Inheritance): void {
    const id = this.#context.ids.known(text);
    if (id === undefined || !this.#told.has(id) || !isText(text)) return;
    const serialized = serializeNode(text, inheritance.around(text), this.#context);
    if (serialized && 'textContent' in serialized.node) this.#writer.text(id, serialized.node.textContent);
  }

  #tellAttributes(owner: Element, names: readonly string[], inheritance: Inheritance): void {
    const id = this.#context.ids.known(owner);
    if (id === undefined || !this.#told.has(id)) return;
    if (this.#context.memory.marks.blocks(owner)) {
      // It was not, when it was told.
      if (this.#told.childrenOf(id).length > 0) this.#dirty.retell(owner);
      return;
    }
    const changed = changedAttributes(owner, names, inheritance.around(owner), this.#context);
    if (Object.keys(changed).length > 0) this.#writer.attributes(id, changed);
  }
}

/** At least one, then as many as there is time for. */
function* inTime<T>(items: Iterable<T>, end: number): Generator<T> {
  for (const item of items) {
    yield item;
    if (performance.now() > end) return;
  }
}

/** Changed parents around an element or in its neighbourhood come first. */
function byNearness(parents: ReadonlySet<Node>, near: Element | undefined): Node[] {
  const all = Array.from(parents);
  if (!near) return all;
  const around = neighbourhoodOf(near);
  const isNear = (parent: Node): boolean => contains(parent, near) || contains(around, parent);
  return [...all.filter(isNear), ...all.filter((parent) => !isNear(parent))];
}

/** How many levels above an element still belong to its neighbourhood. */
const LEVELS = 4;

function neighbourhoodOf(element: Element): Element {
  let around = element;
  for (let level = 0; level < LEVELS; level++) around = parentElement(around) ?? around;
  return around;
}
