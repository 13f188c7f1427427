import { isObject, type JsonObject, type JsonValue, objectsIn } from '../../../trace/json';
import type { RrwebEvent } from '../rrweb-event';

interface ModelNode {
  shape: JsonObject;
  /** Id of the document that it is in. */
  document: number;
  parent: ModelNode | undefined;
  children: ModelNode[];
  /** Of a frame element: the document that it shows. */
  inside: ModelNode | undefined;
}

/**
 * What rrweb's replayer makes of joined recordings. As there, nodes of a document that a frame no longer shows stay known
 * until the next full snapshot, so their ids must not be used again.
 */
export class FrameReplay {
  #nodes = new Map<number, ModelNode>();
  #top: ModelNode | undefined;

  apply({ type, data }: RrwebEvent): void {
    if (type === 2) {
      this.#nodes = new Map();
      this.#top = this.#build(data['node'], undefined);
    }
    if (type !== 3 || data['source'] !== 0) return;
    for (const { id } of objectsIn(data['removes'])) this.#remove(this.#node(id));
    for (const { parentId, node } of objectsIn(data['adds'])) this.#add(this.#node(parentId), node);
    for (const { id, value } of objectsIn(data['texts'])) this.#node(id).shape['textContent'] = value ?? '';
  }

  /** Texts in the order of the document; what a frame shows in brackets. */
  shows(): string {
    return this.#top ? textOf(this.#top) : '';
  }

  #add(parent: ModelNode, node: JsonValue | undefined): void {
    const isDocument = isObject(node) && node['type'] === 0;
    if (isDocument !== (parent.shape['tagName'] === 'iframe'))
      throw new Error('A frame shows documents alone.');
    if (isDocument) parent.inside = this.#build(node, undefined);
    else parent.children.push(this.#build(node, parent));
  }

  #build(node: JsonValue | undefined, parent: ModelNode | undefined): ModelNode {
    if (!isObject(node)) throw new Error('There is no node.');
    const id = Number(node['id']);
    if (this.#nodes.has(id)) throw new Error(`Node ${id} is told twice.`);
    const document = parent?.document ?? id;
    const isInFrame =
      this.#top !== undefined && this.#nodes.size > 0 && document !== Number(this.#top.shape['id']);
    const root = isInFrame && parent ? document : undefined;
    if (node['rootId'] !== root)
      throw new Error(`Node ${id} is of document ${document}, not ${node['rootId']}.`);
    const built: ModelNode = { shape: { ...node }, document, parent, children: [], inside: undefined };
    this.#nodes.set(id, built);
    if (!parent && !isInFrame) this.#top = built;
    built.children.push(...objectsIn(node['childNodes']).map((child) => this.#build(child, built)));
    return built;
  }

  #remove(node: ModelNode): void {
    node.parent?.children.splice(node.parent.children.indexOf(node), 1);
    const forget = (each: ModelNode): void => {
      this.#nodes.delete(Number(each.shape['id']));
      each.children.forEach(forget);
    };
    forget(node);
  }

  #node(id: JsonValue | undefined): ModelNode {
    const node = this.#nodes.get(Number(id));
    if (!node) throw new Error(`Node ${id} is unknown.`);
    return node;
  }
}

function textOf({ shape, children, inside }: ModelNode): string {
  if (shape['tagName'] === 'iframe') return `[${inside ? textOf(inside) : ''}]`;
  return typeof shape['textContent'] === 'string' ? shape['textContent'] : children.map(textOf).join('');
}
