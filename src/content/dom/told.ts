interface Entry {
  readonly id: number;
  readonly parent: Entry | undefined;
  /** For the children of a shadow root: the element that has it. The root itself is no node in rrweb's format. */
  readonly host: number | undefined;
  /** Told roots of shadow trees on this element. */
  shadow: Entry | undefined;
  first: Entry | undefined;
  last: Entry | undefined;
  previous: Entry | undefined;
  next: Entry | undefined;
}

/** A node of the recording by the ids that rrweb calls it and its parent. */
export interface Place {
  id: number;
  /** Of a shadow root's child: the host. */
  parentId: number;
  isShadow: boolean;
}

/**
 * The tree that the recording holds: which node was told to be where. Only ids, so nothing of the page is kept alive. A
 * shadow root has an id of its own here, and stands beside its host's children.
 */
export class Told {
  readonly #entries = new Map<number, Entry>();

  get size(): number {
    return this.#entries.size;
  }

  clear(): void {
    this.#entries.clear();
  }

  has(id: number): boolean {
    return this.#entries.has(id);
  }

  parentOf(id: number): number | undefined {
    return this.#entries.get(id)?.parent?.id;
  }

  /** The sibling that follows it; null for the last. */
  nextOf(id: number): number | null {
    return this.#entries.get(id)?.next?.id ?? null;
  }

  childrenOf(id: number): number[] {
    return Array.from(walk(this.#entries.get(id)?.first), (child) => child.id);
  }

  /** How the recording speaks of the node's place; undefined for what it does not hold, and for the document. */
  placeOf(id: number): Place | undefined {
    const parent = this.#entries.get(id)?.parent;
    return parent && placeBelow(id, parent);
  }

  /** Places a node under a told parent, before a sibling or at the end. The document has no parent. */
  insert(id: number, parentId: number | undefined, nextId: number | null): void {
    const parent = parentId === undefined ? undefined : this.#entries.get(parentId);
    const entry = entryOf(id, parent, undefined);
    this.#entries.set(id, entry);
    if (!parent) return;
    const found = nextId === null ? undefined : this.#entries.get(nextId);
    const next = found?.parent === parent ? found : undefined;
    const previous = next ? next.previous : parent.last;
    entry.previous = previous;
    entry.next = next;
    if (previous) previous.next = entry;
    else parent.first = entry;
    if (next) next.previous = entry;
    else parent.last = entry;
  }

  /** A shadow root of a told element; once. */
  insertRoot(rootId: number, hostId: number): void {
    const host = this.#entries.get(hostId);
    if (!host || this.#entries.has(rootId)) return;
    host.shadow = entryOf(rootId, host, hostId);
    this.#entries.set(rootId, host.shadow);
  }

  /**
   * Takes a node and all below it out.
   * @returns what must be told to be removed, in this order: a replayer forgets no shadow tree by itself
   */
  remove(id: number): Place[] {
    const entry = this.#entries.get(id);
    if (!entry?.parent) return [];
    const { parent, previous, next } = entry;
    if (previous) previous.next = next;
    else parent.first = next;
    if (next) next.previous = previous;
    else parent.last = previous;
    const inShadow: Place[] = [];
    for (const open = [entry]; ; ) {
      const below = open.pop();
      if (!below) break;
      this.#entries.delete(below.id);
      open.push(...walk(below.first));
      if (!below.shadow) continue;
      this.#entries.delete(below.shadow.id);
      for (const child of walk(below.shadow.first)) {
        inShadow.push(placeBelow(child.id, below.shadow));
        open.push(child);
      }
    }
    return [...inShadow.toReversed(), placeBelow(id, parent)];
  }
}

function entryOf(id: number, parent: Entry | undefined, host: number | undefined): Entry {
  const links = { first: undefined, last: undefined, previous: undefined, next: undefined };
  return { id, parent, host, shadow: undefined, ...links };
}

function placeBelow(id: number, parent: Entry): Place {
  return { id, parentId: parent.host ?? parent.id, isShadow: parent.host !== undefined };
}

function* walk(first: Entry | undefined): Generator<Entry> {
  for (let at = first; at; at = at.next) yield at;
}
