import { wordSet } from '../../privacy/words';
import type { Cause } from '../../trace/primitives';
import { deepActiveElement } from '../deep-target';
import { type Cancel, later } from '../later';
import type { Recording, TimelessEvent } from '../recording';
import { fieldSelection, selectedInField } from './selection/in-field';
import { pageSelection } from './selection/on-page';
import { recordForField, withholds } from './typing';

type SelectionLine = Extract<TimelessEvent, { type: 'selection' }>;

/** A selection is told once it rests this long. Milliseconds. */
const REST = 300;
const MODIFIERS = wordSet('Shift Control Alt AltGraph Meta CapsLock');
/** What may be done with a selection, or takes it away: it is told before. */
const ACTIONS = ['pointerdown', 'contextmenu', 'dragstart', 'copy', 'cut', 'paste'] as const;

/**
 * `selection`: text that was selected by mouse or keys, on the page or in a text field.
 * @returns `tell` reports a selection that has not come to rest
 */
export function recordSelections(recording: Recording): { tell(): void } {
  const watch = new SelectionWatch(recording);
  const { listeners } = recording;
  listeners.onEach(ACTIONS, (event) => watch.tell(event));
  listeners.on('keydown', (event) => {
    if (!event.shiftKey && !MODIFIERS.has(event.key)) watch.tell(event);
  });
  listeners.on('pointerdown', () => watch.hold(true));
  listeners.onEach(['pointerup', 'pointercancel'], () => watch.hold(false));
  listeners.on('selectionchange', (event) => watch.changed(event));
  return watch;
}

class SelectionWatch {
  readonly #recording: Recording;
  #pending: { at: number; cause: Cause } | undefined;
  #cancel: Cancel | undefined;
  #isHeld = false;
  #told = '';

  constructor(recording: Recording) {
    this.#recording = recording;
  }

  changed(event: Event): void {
    this.#pending = this.#changeAt(event);
    this.#wait();
  }

  /** A button is held: the selection may still grow. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    if (this.#pending) this.#wait();
  }

  /**
   * Reports what is selected now, unless that is known.
   * @param action what is about to be done: browsers may tell of the selection only after it
   */
  tell(action?: Event): void {
    this.#cancel?.();
    const pending = this.#pending ?? (action && this.#changeAt(action));
    this.#pending = undefined;
    if (!pending) return;
    const field = deepActiveElement();
    const inField = field ? selectedInField(field) : undefined;
    const found = field && inField ? this.#inField(field, inField) : pageSelection(this.#recording);
    const identity = found ? JSON.stringify(found.line, withoutPlaces) : '';
    if (found && identity !== this.#told) {
      const line: SelectionLine = { type: 'selection', ...found.line, cause: pending.cause };
      recordForField(this.#recording, found.field, line, pending.at);
    }
    this.#told = identity;
  }

  #changeAt(event: Event): { at: number; cause: Cause } {
    return { at: event.timeStamp, cause: this.#recording.cause.of(event) };
  }

  #wait(): void {
    this.#cancel?.();
    if (!this.#isHeld) this.#cancel = later(REST, () => this.tell());
  }

  #inField(field: Element, range: [number, number]): ReturnType<typeof pageSelection> {
    if (range[0] === range[1] || withholds(this.#recording, field)) return undefined;
    return { field, line: fieldSelection(this.#recording, field, range) };
  }
}

/** Where it is drawn says nothing of what is selected: the page may have scrolled. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'at' || key === 'in' ? undefined : value;
}
