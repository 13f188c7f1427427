import { isObject } from '../../trace/json';
import type { FrameElement } from '../frame-elements';
import { type FrameChanges, FrameTree } from './frame-tree';
import type { Telling } from './renumber';
import { EVENT, type UntimedEvent } from './rrweb-event';

/** What a replay must know of one page to show it at any time: its last full snapshot, and what has changed since. */
export class PageReplay implements Telling {
  /** What is added to the page's ids in the replay, while the page is shown there. */
  base: number | undefined;
  /** The snapshot's viewport and address. */
  meta: UntimedEvent | undefined;
  #events: UntimedEvent[] = [];
  #tree = new FrameTree();
  /** The element that fills the screen, told by an interaction and not with the page's content. */
  #filling: number | undefined;

  /** @param place the frame element that the page is shown in; undefined for a top document */
  constructor(
    readonly page: number,
    readonly place: FrameElement | undefined,
  ) {}

  get hasBegun(): boolean {
    return this.#events.length > 0;
  }

  /** The last full snapshot first. */
  get events(): readonly UntimedEvent[] {
    return this.#events;
  }

  /** Frame elements that are there now. */
  get frames(): ReadonlySet<number> {
    return this.#tree.frames;
  }

  idFor(id: number): number {
    return id + (this.base ?? 0);
  }

  get rootId(): number | undefined {
    const node = this.#events[0]?.data['node'];
    return this.place && isObject(node) ? this.idFor(Number(node['id'])) : undefined;
  }

  isFrame(id: number): boolean {
    return this.#tree.known.has(id);
  }

  /** A new full snapshot: nothing of before counts any more, but what fills the screen. */
  begin(snapshot: UntimedEvent): void {
    this.#tree = new FrameTree();
    this.#events = [];
    this.change(snapshot);
    if (this.#filling !== undefined) this.change(fullscreenEvent(this.#filling, true));
  }

  change(event: UntimedEvent): FrameChanges {
    this.#events.push(event);
    return this.#tree.apply(event);
  }

  /** An interaction told that an element fills the screen or does no more. Undefined when nothing is to be shown. */
  fill(element: number | undefined, isFull: boolean): UntimedEvent | undefined {
    const id = element ?? this.#filling;
    this.#filling = isFull ? id : undefined;
    return id === undefined ? undefined : fullscreenEvent(id, isFull);
  }
}

function fullscreenEvent(id: number, isFull: boolean): UntimedEvent {
  return { type: EVENT.custom, data: { tag: 'fullscreen', payload: { id, isFull } } };
}
