import type { DraftLine } from '../messages/page';
import { closestMatch } from '../privacy/dom-access';
import { deepActiveElement } from './deep-target';
import { fieldValue } from './fields-watch';
import type { PageMemory } from './memory';
import type { Outbox } from './outbox/outbox';

/** After a click, how long a script may take to put the keypad's digit into the field. Milliseconds. */
const SETTLE = 120;
/** Places of what led to a keypad's key are taken out this far back. Milliseconds. */
const LOOK_BACK = 2_000;

/**
 * On-screen keypads: where somebody presses tells what they enter. While a secret field is active, presses in its form
 * have no place; and when a click changed a secret field's value, the whole gesture loses its place afterwards.
 */
export class Gestures {
  #before: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The form whose keypad was found. */
  #keypadForm: Element | Node | undefined;

  constructor(
    private readonly memory: PageMemory,
    private readonly outbox: () => Outbox,
  ) {}

  /** Whether any secret field is known: before that nothing needs concealing. */
  get isAlert(): boolean {
    for (const _ of this.memory.fields) return true;
    return false;
  }

  /** Whether the place of a press on this element must not be told. */
  conceals(element: Element): boolean {
    const form = formOf(element);
    if (this.#keypadForm !== undefined && form === this.#keypadForm) return true;
    const active = deepActiveElement();
    return active !== null && this.memory.fields.kind(active) === 'secret' && formOf(active) === form;
  }

  /** A press begins: the secret fields' values are noted to see whether it changes them. */
  begin(): void {
    this.check();
    this.#before = this.#secretValues();
  }

  /** The press is over; its effect is looked at shortly. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.check(), SETTLE);
  }

  /** Compares the secret fields with what they held before the press, and conceals the gesture if they changed. */
  check(): void {
    clearTimeout(this.#timer);
    if (this.#before === undefined) return;
    const changed = this.#before !== this.#secretValues();
    this.#before = undefined;
    if (changed) this.#conceal();
  }

  /** A key was typed: a change of the field is the key's doing, not the press's. */
  typed(): void {
    this.#before = undefined;
  }

  #conceal(): void {
    for (const field of this.memory.fields) this.#keypadForm = formOf(field);
    const since = performance.now() - LOOK_BACK;
    const concealed = new Set<number>();
    this.outbox().revise((line) => (line.t < since ? line : withoutPlace(line, concealed)));
    this.outbox().revise((line) => (line.type === 'element' && concealed.has(line.id) ? undefined : line));
  }

  #secretValues(): string {
    return Array.from(this.memory.fields, fieldValue).join('\u0000');
  }
}

function formOf(element: Element): Node {
  return closestMatch(element, 'form, [role="form" i], dialog, [role="dialog" i]') ?? element.getRootNode();
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
    case 'focus':
    case 'blur':
    case 'pointer':
      return undefined;
    default:
      return line;
  }
}
