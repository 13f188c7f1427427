/** Added nodes are kept one by one up to so many: beyond, looking through the page is cheaper. */
const MOST_ADDED = 500;
/** The same of removed nodes of one parent at once. */
const MOST_REMOVED = 50;

/**
 * What has changed, each node once, however often it changed: a page that is busy changes the same few all over again.
 * Records are read here alone, for each member of theirs that is asked for makes an object of this world.
 */
export class FoldedChanges {
  /** Nodes whose list of children has changed: documents, elements and shadow roots. */
  readonly parents = new Set<Node>();
  readonly texts = new Set<Node>();
  /** Names of changed attributes by element, as the page writes them. */
  readonly attributes = new Map<Element, string[]>();
  /** Nodes that were added, some of them perhaps gone again; undefined when they are too many to be kept. */
  added: Set<Node> | undefined = new Set();
  /** Nodes that have left their parents, be it to come back. */
  readonly left = new Set<Node>();
  /** Parents that lost so many children at once that these were not kept. */
  readonly emptied = new Set<Node>();

  constructor(records: Iterable<readonly MutationRecord[]>) {
    for (const some of records) for (const record of some) this.#fold(record);
  }

  #fold(record: MutationRecord): void {
    const { type, target } = record;
    if (type === 'characterData') this.texts.add(target);
    else if (type === 'attributes') noteName(this.attributes, target as Element, record.attributeName ?? '');
    else {
      this.parents.add(target);
      if (this.added) this.#add(this.added, record.addedNodes);
      if (!this.emptied.has(target)) this.#remove(target, record.removedNodes);
    }
  }

  #add(added: Set<Node>, nodes: NodeList): void {
    const { length } = nodes;
    if (added.size + length > MOST_ADDED) this.added = undefined;
    else for (let at = 0; at < length; at++) added.add(nodes[at] as Node);
  }

  #remove(parent: Node, nodes: NodeList): void {
    const { length } = nodes;
    if (length > MOST_REMOVED) this.emptied.add(parent);
    else for (let at = 0; at < length; at++) this.left.add(nodes[at] as Node);
  }
}

/** Notes that an attribute has changed; once is the same as again. */
export function noteName(attributes: Map<Element, string[]>, owner: Element, name: string): void {
  const names = attributes.get(owner);
  if (!names) attributes.set(owner, [name]);
  else if (!names.includes(name)) names.push(name);
}
