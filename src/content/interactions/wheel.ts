import { round1 } from '../clock';
import { deepTarget } from '../deep-target';
import { type Cancel, later } from '../later';
import type { Recording, TimelessEvent } from '../recording';
import { modifiersOf } from './modifiers';
import { placeOf } from './place';
import { fieldOf, withholds } from './typing';

/** Turns are summed over this long at most. Milliseconds. */
const STRETCH = 150;
const MODES = ['pixel', 'line', 'page'] as const;

type WheelLine = Extract<TimelessEvent, { type: 'wheel' }>;

interface Stretch {
  hit: Element;
  since: number;
  line: WheelLine;
  cancel: Cancel;
}

/** `wheel`: turns of the wheel, summed for each target and stretch. */
export function recordWheel(recording: Recording): { close(): void } {
  const wheel = new Wheel(recording);
  recording.listeners.on('wheel', (event) => wheel.turn(event));
  recording.listeners.onEach(['pointerdown', 'keydown'], () => wheel.close());
  return wheel;
}

class Wheel {
  readonly #recording: Recording;
  #stretch: Stretch | undefined;

  constructor(recording: Recording) {
    this.#recording = recording;
  }

  turn(event: WheelEvent): void {
    const hit = deepTarget(event);
    if (!hit) return;
    // The wheel changes the number in a focused field.
    if (withholds(this.#recording, fieldOf(hit))) return;
    if (!this.#stretch || !continues(this.#stretch, hit, event)) {
      this.close();
      this.#stretch = this.#begin(hit, event);
    }
    const { line } = this.#stretch;
    line.turns = (line.turns ?? 0) + 1;
    line.dx = round1(line.dx + event.deltaX);
    line.dy = round1(line.dy + event.deltaY);
  }

  close(): void {
    const stretch = this.#stretch;
    if (!stretch) return;
    stretch.cancel();
    this.#stretch = undefined;
    this.#recording.record(stretch.line, stretch.since);
  }

  /** The place is that of the first turn: afterwards the page has moved. */
  #begin(hit: Element, event: WheelEvent): Stretch {
    const place = placeOf(this.#recording, hit, event);
    return {
      hit,
      since: event.timeStamp,
      line: { type: 'wheel', ...place, dx: 0, dy: 0, mode: modeOf(event), modifiers: modifiersOf(event) },
      cancel: later(STRETCH, () => this.close()),
    };
  }
}

function continues({ hit, since, line }: Stretch, at: Element, event: WheelEvent): boolean {
  return (
    hit === at &&
    event.timeStamp - since <= STRETCH &&
    line.mode === modeOf(event) &&
    line.modifiers.join() === modifiersOf(event).join()
  );
}

function modeOf({ deltaMode }: WheelEvent): WheelLine['mode'] {
  return MODES[deltaMode] ?? 'pixel';
}
