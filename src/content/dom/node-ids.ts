/** Numbers the nodes of one document, from 1, in the order they are first spoken of. Removed nodes are not kept alive. */
export class NodeIds {
  readonly #ids = new WeakMap<Node, number>();
  #next = 1;

  of(node: Node): number {
    const known = this.#ids.get(node);
    if (known !== undefined) return known;
    const id = this.#next++;
    this.#ids.set(node, id);
    return id;
  }

  /** The number that the node has, if any was given. */
  known(node: Node): number | undefined {
    return this.#ids.get(node);
  }

  /** A number for a node of the recording that the page does not have. */
  synthetic(): number {
    return this.#next++;
  }
}
