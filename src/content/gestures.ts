import type { DraftLine } from '../messages/page';
import { closestMatch, rootOf } from '../privacy/dom-access';
import { deepActiveElement } from './deep-target';
import { fieldValue } from './fields-watch';
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
  #before: Map<Element, string> | undefined;
  #since: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #keypadForms = new WeakSet<Node>();

  constructor(
    private readonly memory: PageMemory,
    private readonly outbox: () => Outbox,
  ) {}

  /** Whether any secret field is known: before that nothing needs concealing. */
  get isAlert(): boolean {
    for (const _ of this.memory.fields) return true;
    return false;
  }

  /** When the gesture began that is not judged yet: nothing of it or after it may leave. `performance.now()`. */
  get pendingSince(): number | undefined {
    return this.#since;
  }

  /** Whether the place of a press on this element must not be told. */
  conceals(element: Element): boolean {
    const form = formOf(element);
    if (this.#keypadForms.has(form)) return true;
    const active = deepActiveElement();
    return active !== null && this.memory.fields.kind(active) === 'secret' && formOf(active) === form;
  }

  /** A press begins: the secret fields' values are noted to see whether it changes them. */
  begin(): void {
    this.check();
    if (!this.isAlert) return;
    this.#before = this.#secretValues();
    this.#since = performance.now();
    this.#timer = setTimeout(() => this.check(), LONGEST_PRESS);
  }

  /** The press is over; its effect is looked at shortly. */
  end(): void {
    if (this.#before === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.check(), SETTLE);
  }

  /** Compares the secret fields with what they held before the press, and conceals the gesture if they changed. */
  check(): void {
    clearTimeout(this.#timer);
    const before = this.#before;
    const since = this.#since;
    this.#before = undefined;
    this.#since = undefined;
    if (before === undefined || since === undefined) return;
    const changed = [...this.#secretValues()].filter(([field, value]) => value !== (before.get(field) ?? ''));
    for (const [field] of changed) this.#keypadForms.add(formOf(field));
    if (changed.length > 0) this.#conceal(since - LOOK_BACK);
  }

  /** A key is typed into a field: a change of the field is the key's doing, not the press's. */
  typed(): void {
    this.check();
  }

  #conceal(since: number): void {
    const concealed = new Set<number>();
    this.outbox().revise((line) => (line.t < since ? line : withoutPlace(line, concealed)));
    this.outbox().revise((line) => (line.type === 'element' && concealed.has(line.id) ? undefined : line));
  }

  #secretValues(): Map<Element, string> {
    return new Map(Array.from(this.memory.fields, (field) => [field, fieldValue(field)]));
  }
}

function formOf(element: Element): Node {
  return closestMatch(element, 'form, [role="form" i], dialog, [role="dialog" i]') ?? rootOf(element);
}

/** The line without target and point. Focus that moved in a concealed gesture and its pointer path go altogether. */
function withoutPlace(line: DraftLine, concealed: Set<number>): DraftLine | undefined {
  switch (line.type) {
    case 'press':
    case 'release':
    case 'click':
    case 'contextmenu': {
      if (line.target !== undefined) concealed.add(line.target);
      const { target: _target, at: _at, in: _in, ...rest } = line;
      if (rest.type === 'click') delete rest.hit;
      return { ...rest, redacted: { ...rest.redacted, target: ['field'] } };
    }
    case 'key': {
      if (line.target !== undefined) concealed.add(line.target);
      const { target: _target, ...rest } = line;
      return { ...rest, redacted: { ...rest.redacted, target: ['field'] } };
    }
    case 'focus':
    case 'blur':
    case 'pointer':
      return undefined;
    default:
      return line;
  }
}
