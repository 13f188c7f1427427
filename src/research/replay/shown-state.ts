import type { eventWithTime, Replayer } from 'rrweb';
import { EVENT } from './rrweb-event';

export type Mirror = ReturnType<Replayer['getMirror']>;

/** A state that elements of a page can be in and that a custom event tells: `{tag, payload: {id, [flag]: boolean}}`. */
export interface StateKind {
  tag: string;
  flag: string;
  /** Shows the state on all elements that are in it, in the order in which they came to be; on some it may be shown. */
  show(elements: readonly HTMLElement[]): void;
  /** The element was shown in the state, and may be out of the document. */
  hide(element: HTMLElement): void;
}

/** Which elements of a replay are in one such state, and which of them are shown so. */
export class ShownState {
  readonly #wanted = new Set<number>();
  #shown = new Set<HTMLElement>();

  constructor(private readonly kind: StateKind) {}

  /** An event was carried out, or is one of those that were wound over. */
  take({ type, data }: eventWithTime): void {
    // From here on the recording tells of everything anew.
    if (Number(type) === EVENT.fullSnapshot) this.#wanted.clear();
    if (Number(type) !== EVENT.custom || memberOf(data, 'tag') !== this.kind.tag) return;
    const payload = memberOf(data, 'payload');
    const id = memberOf(payload, 'id');
    if (typeof id !== 'number') return;
    if (memberOf(payload, this.kind.flag) === true) this.#wanted.add(id);
    else this.#wanted.delete(id);
  }

  /** Makes the replayed document what was told: elements may have been made anew meanwhile. */
  settle(mirror: Mirror): void {
    const now = new Set([...this.#wanted].flatMap((id) => elementOf(mirror.getNode(id)) ?? []));
    for (const element of this.#shown) if (!now.has(element)) this.kind.hide(element);
    this.kind.show([...now]);
    this.#shown = now;
  }
}

/** Nodes of a replay are of other realms: `instanceof` does not know them. */
function elementOf(node: Node | null): HTMLElement | undefined {
  return node?.nodeType === 1 && node.isConnected ? (node as HTMLElement) : undefined;
}

function memberOf(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null ? Reflect.get(object, name) : undefined;
}
