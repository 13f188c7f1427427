import { deepTarget } from '../deep-target';
import type { Recording } from '../recording';
import { pointerKindOf } from './modifiers';
import { PointerPath } from './pointer-path';

/** A path is closed after this long, so that it travels with what happened meanwhile. Milliseconds. */
const LONGEST = 1_000;

/** `pointer`: paths of movement, from coalesced events where the browser hands them out. */
export function recordPointer(recording: Recording): { close(): void } {
  const tracker = new PathTracker(recording);
  recording.listeners.on('pointermove', (event) => tracker.move(event));
  for (const type of ['pointerdown', 'pointerup', 'pointercancel'] as const) {
    recording.listeners.on(type, () => tracker.close());
  }
  return tracker;
}

interface PathHead {
  pointer: 'mouse' | 'pen' | 'touch';
  id: number;
  buttons: number;
  source: 'coalesced' | 'moves';
}

class PathTracker {
  #path = new PointerPath();
  #head: PathHead | undefined;

  constructor(private readonly recording: Recording) {}

  move(event: PointerEvent): void {
    if (this.#isConcealed(event)) {
      this.close();
      return;
    }
    const head = this.#head;
    const isOther = head?.id !== event.pointerId || head.buttons !== event.buttons;
    if (head && (isOther || event.timeStamp - this.#path.start > LONGEST)) this.close();
    this.#head ??= headOf(event);
    this.recording.outbox.schedule();
    for (const point of pointsOf(event)) {
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
    this.recording.record({ type: 'pointer', ...head, path }, start);
  }

  /** The hovering over a keypad tells as much as its presses. */
  #isConcealed(event: PointerEvent): boolean {
    const hit = this.recording.gestures.isAlert ? deepTarget(event) : null;
    return hit !== null && this.recording.gestures.conceals(hit);
  }
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
