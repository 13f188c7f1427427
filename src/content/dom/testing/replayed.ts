import type { JsonObject, JsonValue } from '../../../trace/json';
import type { RrwebEvent } from '../writer';

interface ModelNode {
  id: number;
  name: string;
  attributes: Record<string, JsonValue>;
  parent: ModelNode | undefined;
  children: ModelNode[];
  shadow: ModelNode[];
  isShadow: boolean;
}

/** What a replayer makes of rrweb events: in a piece removals first, then additions, texts and attributes. */
export class Replayed {
  #nodes = new Map<number, ModelNode>();
  #document: ModelNode | undefined;

  apply({ type, data }: RrwebEvent): void {
    if (type === 2) this.#begin(data['node'] as JsonObject);
    else if (type === 3 && data['source'] === 0) this.#mutate(data);
  }

  /** Tags, attributes and texts with their nesting; shadow trees are marked. */
  outline(): string {
    if (!this.#document) throw new Error('There is no full snapshot.');
    return outlineOf(this.#document);
  }

  #begin(document: JsonObject): void {
    this.#nodes = new Map();
    this.#document = this.#build(document, undefined);
  }

  #mutate(data: JsonObject): void {
    for (const { id, parentId } of list(data['removes'])) this.#remove(Number(id), Number(parentId));
    for (const add of list(data['adds'])) this.#add(add);
    for (const { id, value } of list(data['texts'])) this.#node(Number(id)).name = String(value);
    for (const { id, attributes } of list(data['attributes'])) {
      for (const [name, value] of Object.entries(attributes as JsonObject)) {
        if (value === null) delete this.#node(Number(id)).attributes[name];
        else this.#node(Number(id)).attributes[name] = value;
      }
    }
  }

  #add({ parentId, nextId, node }: JsonObject): void {
    const parent = this.#node(Number(parentId));
    const built = this.#build(node as JsonObject, parent);
    const siblings = built.isShadow ? parent.shadow : parent.children;
    const next = nextId === null ? undefined : this.#node(Number(nextId));
    const at = next ? siblings.indexOf(next) : siblings.length;
    if (at < 0) throw new Error(`Node ${nextId} is no child of node ${parentId}.`);
    siblings.splice(at, 0, built);
  }

  #build(shape: JsonObject, parent: ModelNode | undefined): ModelNode {
    const id = Number(shape['id']);
    if (this.#nodes.has(id)) throw new Error(`Node ${id} is told twice.`);
    const node: ModelNode = {
      id,
      name: String(shape['tagName'] ?? shape['textContent'] ?? shape['name'] ?? '#document'),
      attributes: { ...(shape['attributes'] as JsonObject | undefined) },
      parent,
      children: [],
      shadow: [],
      isShadow: shape['isShadow'] === true,
    };
    this.#nodes.set(id, node);
    for (const child of list(shape['childNodes'])) {
      const built = this.#build(child, node);
      (built.isShadow ? node.shadow : node.children).push(built);
    }
    return node;
  }

  /** As rrweb does, forgets the node and its children, but not what is in shadow trees. */
  #remove(id: number, parentId: number): void {
    const node = this.#node(id);
    if (node.parent?.id !== parentId) throw new Error(`Node ${id} is no child of node ${parentId}.`);
    if (node.shadow.length > 0) throw new Error(`Node ${id} goes with its shadow tree.`);
    const siblings = node.isShadow ? node.parent.shadow : node.parent.children;
    siblings.splice(siblings.indexOf(node), 1);
    this.#forget(node);
  }

  #forget(node: ModelNode): void {
    this.#nodes.delete(node.id);
    for (const child of node.children) {
      if (child.shadow.length > 0) throw new Error(`Node ${child.id} goes with its shadow tree.`);
      this.#forget(child);
    }
  }

  #node(id: number): ModelNode {
    const node = this.#nodes.get(id);
    if (!node) throw new Error(`Node ${id} is unknown.`);
    return node;
  }
}

function list(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? (value as JsonObject[]) : [];
}

function outlineOf({ name, attributes, children, shadow }: ModelNode): string {
  const told = Object.entries(attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ` ${key}=${value}`);
  const inside = children.map(outlineOf).join('');
  const roots = shadow.length > 0 ? `#(${shadow.map(outlineOf).join('')})` : '';
  return `<${name}${told.join('')}>${roots}${inside}</>`;
}
