import { deepTarget } from '../deep-target';
import type { Recording } from '../recording';
import { pointerKindOf } from './modifiers';
import { PointerPath } from './pointer-path';

/** A path is closed after this long, so that it travels with what happened meanwhile. Milliseconds. */
const LONGEST = 1_000;

const ENDS = ['pointerdown', 'pointerup', 'pointercancel', 'dragstart', 'dragend', 'drop'] as const;

/** `pointer`: paths of movement, from coalesced events where the browser hands them out. */
export function recordPointer(recording: Recording): { close(): void } {
  const trackers = new Map<number, PathTracker>();
  const closeAll = (): void => {
    for (const tracker of trackers.values()) tracker.close();
    trackers.clear();
  };
  const trackerOf = (id: number): PathTracker => {
    const tracker = trackers.get(id) ?? new PathTracker(recording);
    trackers.set(id, tracker);
    return tracker;
  };
  let pressed = { pointer: 'mouse' as PathHead['pointer'], id: 1 };
  recording.listeners.on('pointermove', (event) => {
    trackerOf(event.pointerId).move(event, headOf(event), pointsOf(event));
  });
  recording.listeners.on('pointerdown', ({ pointerType, pointerId }) => {
    pressed = { pointer: pointerKindOf(pointerType), id: pointerId };
  });
  // While something is dragged natively no pointer moves; where it is shows at whatever it is dragged over.
  recording.listeners.on('dragover', (event) => {
    trackerOf(pressed.id).move(event, { ...pressed, buttons: event.buttons, source: 'drag' }, [event]);
  });
  recording.listeners.onEach(ENDS, closeAll);
  return { close: closeAll };
}

interface PathHead {
  pointer: 'mouse' | 'pen' | 'touch';
  id: number;
  buttons: number;
  source: 'coalesced' | 'moves' | 'drag';
}

/** The way of one pointer: fingers that are down at once have one each. */
class PathTracker {
  readonly #recording: Recording;
  #path = new PointerPath();
  #head: PathHead | undefined;

  constructor(recording: Recording) {
    this.#recording = recording;
  }

  move(event: MouseEvent, next: PathHead, points: readonly MouseEvent[]): void {
    if (this.#isConcealed(event)) {
      this.close();
      return;
    }
    const head = this.#head;
    if (head && (!isSame(head, next) || event.timeStamp - this.#path.start > LONGEST)) this.close();
    this.#head ??= next;
    this.#recording.outbox.schedule();
    for (const point of points) {
      this.#path.add({ t: point.timeStamp, x: point.clientX, y: point.clientY });
    }
  }

  close(): void {
    const head = this.#head;
    if (!head || this.#path.isEmpty) return;
    const start = this.#path.start;
    const path = this.#path.encode();
    this.#path = new PointerPath();
    this.#head = undefined;
    this.#recording.record({ type: 'pointer', ...head, path }, start);
  }

  /** The hovering over a keypad tells as much as its presses. */
  #isConcealed(event: MouseEvent): boolean {
    const hit = this.#recording.gestures.isAlert ? deepTarget(event) : null;
    return hit !== null && this.#recording.gestures.conceals(hit);
  }
}

function isSame(a: PathHead, b: PathHead): boolean {
  return a.id === b.id && a.buttons === b.buttons && a.source === b.source;
}

function headOf(event: PointerEvent): PathHead {
  return {
    pointer: pointerKindOf(event.pointerType),
    id: event.pointerId,
    buttons: event.buttons,
    source: hasCoalesced(event) ? 'coalesced' : 'moves',
  };
}

/** Missing on plain-HTTP pages: Chromium exposes it to secure contexts only. */
function hasCoalesced(event: PointerEvent): boolean {
  return typeof event.getCoalescedEvents === 'function';
}

function pointsOf(event: PointerEvent): PointerEvent[] {
  const coalesced = hasCoalesced(event) ? event.getCoalescedEvents() : [];
  return coalesced.length > 0 ? coalesced : [event];
}
