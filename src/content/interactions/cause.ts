import type { Cause } from '../../trace/primitives';
import type { Listeners } from '../listeners';

/** A state event this soon after a person's input may be its effect. Milliseconds. */
const EFFECT = 500;

/** Tells whether a state event that scripts can cause as well followed a person's input. */
export class CauseFinder {
  #lastInput = Number.NEGATIVE_INFINITY;

  constructor(listeners: Listeners) {
    listeners.onEach(['pointerdown', 'pointerup', 'keydown', 'wheel', 'touchmove', 'click'], (event) => {
      this.#lastInput = event.timeStamp;
    });
    // What is dragged by a held button, text or a slider, moves with the pointer.
    listeners.on('pointermove', (event) => {
      if (event.buttons !== 0) this.#lastInput = event.timeStamp;
    });
  }

  /** `user` right after input; otherwise nobody can tell from here: momentum, a script, a timer. */
  of(event: Event): Cause {
    return event.timeStamp - this.#lastInput <= EFFECT ? 'user' : 'unknown';
  }
}
