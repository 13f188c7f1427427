import { closestMatch, rootOf } from '../privacy/dom-access';
import { elementsNamedIn } from '../trace/named-elements';
import { deepActiveElement } from './deep-target';
import { fieldValue } from './fields-watch';
import { withoutPlace } from './gestures/without-place';
import { type Cancel, later } from './later';
import type { PageMemory } from './memory';
import type { Outbox } from './outbox/outbox';

/** After a press, how long a script may take to put the keypad's digit into the field. Milliseconds. */
const SETTLE = 120;
/** A press that is never let go is judged after this long. Milliseconds. */
const LONGEST_PRESS = 5_000;
/** Places of what led to a keypad's key are taken out this far back. Milliseconds. */
const LOOK_BACK = 2_000;

/**
 * On-screen keypads: where somebody presses tells what they enter. While a secret field is active, presses in its form
 * have no place; and when a press changed a secret field's value, the whole gesture loses its place afterwards, and so
 * does all that follows in that form.
 */
export class Gestures {
  readonly #memory: PageMemory;
  readonly #outbox: () => Outbox;
  /** Descriptions were taken back: what is spoken of again must be described again. */
  readonly #onConceal: () => void;
  /** Whether any press was seen: what ends one that began before the recording cannot be judged, and is not told. */
  hasBegun = false;
  #before: Map<Element, string> | undefined;
  #since: number | undefined;
  #cancel: Cancel | undefined;
  /** Described before anything names it. */
  #ahead: number | undefined;
  readonly #keypadForms = new WeakSet<Node>();

  constructor(memory: PageMemory, outbox: () => Outbox, onConceal: () => void) {
    this.#memory = memory;
    this.#outbox = outbox;
    this.#onConceal = onConceal;
  }

  /** Whether any secret field is known: before that nothing needs concealing. */
  get isAlert(): boolean {
    for (const _ of this.#memory.fields) return true;
    return false;
  }

  /**
   * From when on nothing may leave: the gesture that is not judged yet, and what led to it. `performance.now()`;
   * undefined when every gesture is judged.
   */
  get pendingSince(): number | undefined {
    return this.#since === undefined ? undefined : this.#since - LOOK_BACK;
  }

  /**
   * From when on it must not be told where the pointer was: a press that is still to come may turn it into the way to a
   * keypad's key. `performance.now()`; undefined where there is no secret field.
   */
  get hoveringSince(): number | undefined {
    return this.isAlert ? performance.now() - LOOK_BACK : undefined;
  }

  /** Whether the place of a press on this element must not be told. */
  conceals(element: Element): boolean {
    const form = formOf(element);
    if (this.#keypadForms.has(form)) return true;
    const active = deepActiveElement();
    return active !== null && this.#memory.fields.kind(active) === 'secret' && formOf(active) === form;
  }

  /**
   * A press begins: the secret fields' values are noted to see whether it changes them.
   * @param at when it happened, `performance.now()`: before its event was handled, and its line is of that time
   */
  begin(at: number): void {
    this.hasBegun = true;
    this.check();
    this.#ahead = undefined;
    if (!this.isAlert) return;
    this.#before = this.#secretValues();
    this.#since = at;
    this.#cancel = later(LONGEST_PRESS, () => this.check());
  }

  /** An element was described that the click to come will name: it is a part of this gesture. */
  describedAhead(id: number): void {
    this.#ahead = id;
  }

  /** The press is over; its effect is looked at shortly. */
  end(): void {
    if (this.#before === undefined) return;
    this.#cancel?.();
    this.#cancel = later(SETTLE, () => this.check());
  }

  /** Compares the secret fields with what they held before the press, and conceals the gesture if they changed. */
  check(): void {
    this.#cancel?.();
    const before = this.#before;
    const since = this.#since;
    this.#before = undefined;
    this.#since = undefined;
    if (before === undefined || since === undefined) return;
    const changed = [...this.#secretValues()].filter(([field, value]) => value !== (before.get(field) ?? ''));
    for (const [field] of changed) this.#keypadForms.add(formOf(field));
    if (changed.length > 0) this.#conceal(since - LOOK_BACK);
  }

  /** Something is typed into a field or pasted: a change of the field is not the press's doing. */
  typed(): void {
    this.check();
  }

  #conceal(since: number): void {
    const concealed = new Set<number>(this.#ahead === undefined ? [] : [this.#ahead]);
    this.#outbox().revise((line) => (line.t < since ? line : withoutPlace(line, concealed)));
    const named = new Set<number>();
    this.#outbox().revise((line) => {
      for (const id of elementsNamedIn(line)) named.add(id);
      return line;
    });
    const isLeftOver = (id: number): boolean => concealed.has(id) && !named.has(id);
    this.#outbox().revise((line) => (line.type === 'element' && isLeftOver(line.id) ? undefined : line));
    this.#onConceal();
  }

  #secretValues(): Map<Element, string> {
    return new Map(Array.from(this.#memory.fields, (field) => [field, fieldValue(field)]));
  }
}

function formOf(element: Element): Node {
  return closestMatch(element, 'form, [role="form" i], dialog, [role="dialog" i]') ?? rootOf(element);
}
