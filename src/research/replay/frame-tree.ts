import { isObject, type JsonObject, objectsIn } from '../../trace/json';
import { EVENT, nodesIn, SOURCE, type UntimedEvent } from './rrweb-event';

/** Frame elements that an event took out of the recorded page, and those that it then brought into it. */
export interface FrameChanges {
  gone: number[];
  brought: number[];
}

/** Which frame elements a recorded page holds, by what its events bring and remove. */
export class FrameTree {
  readonly #parents = new Map<number, number>();
  readonly #frames = new Set<number>();
  /** Frame elements that are there, and those that were. */
  readonly known = new Set<number>();

  /** Node ids of the frame elements that are there now. */
  get frames(): ReadonlySet<number> {
    return this.#frames;
  }

  apply({ type, data }: UntimedEvent): FrameChanges {
    const changes: FrameChanges = { gone: [], brought: [] };
    if (type === EVENT.fullSnapshot && isObject(data['node'])) this.#bring(data['node'], undefined, changes);
    if (type !== EVENT.incremental || data['source'] !== SOURCE.mutation) return changes;
    for (const { id } of objectsIn(data['removes'])) this.#remove(Number(id), changes);
    for (const { parentId, node } of objectsIn(data['adds'])) {
      if (isObject(node)) this.#bring(node, Number(parentId), changes);
    }
    return changes;
  }

  #remove(id: number, { gone }: FrameChanges): void {
    for (const frame of this.#frames) {
      if (!this.#isWithin(frame, id)) continue;
      this.#frames.delete(frame);
      gone.push(frame);
    }
    this.#parents.delete(id);
  }

  #isWithin(node: number, outer: number): boolean {
    for (let at: number | undefined = node; at !== undefined; at = this.#parents.get(at)) {
      if (at === outer) return true;
    }
    return false;
  }

  #bring(added: JsonObject, below: number | undefined, { brought }: FrameChanges): void {
    for (const { node, parent } of nodesIn(added, below)) {
      const id = Number(node['id']);
      if (parent !== undefined) this.#parents.set(id, parent);
      if (!isFrame(node)) continue;
      this.#frames.add(id);
      this.known.add(id);
      brought.push(id);
    }
  }
}

/** What stock rrweb shows documents in: it knows no `<frame>` and no `<object>`. */
function isFrame(node: JsonObject): boolean {
  return node['tagName'] === 'iframe';
}
