import type { JsonObject } from '../../trace/json';
import {
  type AddedNode,
  type AttributeValue,
  type ChangedAttributes,
  type ChangedText,
  EVENT,
  NODE,
  type RemovedNode,
  type RrwebNode,
  SOURCE,
} from './rrweb-node';
import type { Place } from './told';

/** JSON of one piece at most, so that it fits a message with room for what surrounds it. UTF-16 units. */
const PIECE = 40 * 1024;
/** Nesting at which the first piece ends: JSON of any depth must be read without a deep stack. */
const DEEPEST = 64;

/** An event of rrweb's without its time. */
export interface RrwebEvent {
  type: 2 | 3 | 4 | 5;
  data: JsonObject;
}

/** Where a node joins the recording. */
export interface Joining {
  /** Id that the recording has for the parent; undefined for the document. */
  parentId: number | undefined;
  nextId: number | null;
  /** The parent as it was written, when the node is its last child so far. */
  parent: RrwebNode | undefined;
  /** Levels below the document. */
  depth: number;
}

/**
 * Writes changes of the recorded tree as rrweb events, in pieces that fit a message. A replayer carries out a piece's
 * removals first, then additions, texts and attributes; whatever must come in another order begins a new piece.
 */
export class Writer {
  readonly #record: (event: RrwebEvent) => void;
  #root: RrwebNode | undefined;
  /** Nodes may still be written into one another, as the beginning of a full snapshot. */
  #isNested = false;
  #removes: RemovedNode[] = [];
  #adds: AddedNode[] = [];
  #texts: ChangedText[] = [];
  #attributes: ChangedAttributes[] = [];
  #size = 0;

  constructor(record: (event: RrwebEvent) => void) {
    this.#record = record;
  }

  /** Begins a full snapshot. */
  begin(document: RrwebNode): void {
    this.emit();
    const data = { href: location.href, width: window.innerWidth, height: window.innerHeight };
    this.#send(EVENT.meta, data);
    this.#root = document;
    this.#isNested = true;
  }

  add(node: RrwebNode, { parentId, nextId, parent, depth }: Joining): void {
    this.#makeRoom(sizeOf(node));
    if (this.#isNested && parent && depth < DEEPEST && 'childNodes' in parent) parent.childNodes.push(node);
    else if (parentId !== undefined) {
      this.#isNested = false;
      this.#adds.push({ parentId, nextId, node });
    }
  }

  remove(places: readonly Place[]): void {
    if (this.#root || this.#adds.length + this.#texts.length + this.#attributes.length > 0) this.emit();
    for (const { parentId, id, isShadow } of places) {
      this.#makeRoom(60);
      this.#removes.push({ parentId, id, ...(isShadow ? { isShadow } : {}) });
    }
  }

  text(id: number, value: string): void {
    this.#makeRoom(value.length * 1.1 + 40);
    this.#texts.push({ id, value });
  }

  attributes(id: number, attributes: Record<string, AttributeValue | null>): void {
    this.#makeRoom(40 + sizeOfAttributes(attributes));
    this.#attributes.push({ id, attributes });
  }

  /** What is no change of the tree: comes after all that was written before. */
  state(data: JsonObject): void {
    this.emit();
    this.#send(EVENT.incremental, data);
  }

  custom(tag: string, payload: JsonObject): void {
    this.emit();
    this.#send(EVENT.custom, { tag, payload });
  }

  /** Sends the piece that is there. */
  emit(): void {
    if (this.#root) {
      this.#send(EVENT.fullSnapshot, { node: this.#root, initialOffset: { left: scrollX, top: scrollY } });
      this.#root = undefined;
    }
    this.#isNested = false;
    const changes = {
      texts: this.#texts,
      attributes: this.#attributes,
      removes: this.#removes,
      adds: this.#adds,
    };
    this.#size = 0;
    if (Object.values(changes).every((list) => list.length === 0)) return;
    [this.#texts, this.#attributes, this.#removes, this.#adds] = [[], [], [], []];
    this.#send(EVENT.incremental, { source: SOURCE.mutation, ...changes });
  }

  #makeRoom(size: number): void {
    if (this.#size + size > PIECE) this.emit();
    this.#size += size;
  }

  #send(type: RrwebEvent['type'], data: object): void {
    this.#record({ type, data: data as JsonObject });
  }
}

/** Roughly the JSON length of a node without its children. */
function sizeOf(node: RrwebNode): number {
  if (node.type === NODE.text) return node.textContent.length * 1.1 + 60;
  if (node.type !== NODE.element) return 120;
  return 90 + node.tagName.length + sizeOfAttributes(node.attributes);
}

function sizeOfAttributes(attributes: Record<string, AttributeValue | null>): number {
  let size = 0;
  for (const [name, value] of Object.entries(attributes))
    size += name.length + String(value).length * 1.1 + 6;
  return size;
}
