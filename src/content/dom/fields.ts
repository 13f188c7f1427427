import { hasAttr, matchesSelector } from '../../privacy/dom-access';
import type { JsonObject } from '../../trace/json';
import { isTickable } from '../fields-watch';
import { type FieldState, fieldState, isIndeterminate } from './field-state';
import { Inheritance } from './inherited';
import { SOURCE } from './rrweb-node';
import type { SerializeContext } from './serialize';
import type { Told } from './told';
import type { Writer } from './writer';

interface FieldsParts {
  told: Told;
  writer: Writer;
  /** The field that is being typed in: what it holds is judged whole, later. */
  held(): Element | undefined;
  /** Tells of that field, when it is judged. */
  tellHeld(data: JsonObject): void;
}

/**
 * Tells what no node tells, whoever did it: what fields hold and which boxes are ticked. rrweb has no event for popovers
 * that are open and boxes that are neither ticked nor not: custom ones tell.
 */
export class Fields {
  readonly #parts: FieldsParts;
  /** Elements told to be open or indeterminate, since the last full snapshot. */
  #on = new WeakSet<Element>();
  #context: SerializeContext | undefined;

  constructor(parts: FieldsParts) {
    this.#parts = parts;
  }

  /** Tells what has changed in these fields and popovers. */
  look(elements: readonly Element[], context: SerializeContext): void {
    const inheritance = new Inheritance(context);
    if (this.#context !== context) this.#on = new WeakSet();
    this.#context = context;
    for (const element of elements) {
      const id = context.ids.known(element);
      if (id === undefined || !this.#parts.told.has(id)) continue;
      this.#lookAtCustom(element, id, inheritance);
      this.#lookAt(element, id, context, inheritance);
    }
  }

  #lookAtCustom(element: Element, id: number, inheritance: Inheritance): void {
    const isBox = isTickable(element);
    if (!isBox && !hasAttr(element, 'popover')) return;
    const isOn = isBox
      ? isIndeterminate(element, inheritance.below(element).hidden)
      : matchesSelector(element, ':popover-open');
    if (isOn === this.#on.has(element)) return;
    if (isOn) this.#on.add(element);
    else this.#on.delete(element);
    if (isBox) this.#parts.writer.custom('indeterminate', { id, isIndeterminate: isOn });
    else this.#parts.writer.custom('popover', { id, isOpen: isOn });
  }

  #lookAt(field: Element, id: number, context: SerializeContext, inheritance: Inheritance): void {
    const told = context.fields.get(field);
    if (!told) return;
    const state = fieldState(field, inheritance.below(field).hidden, context);
    if (!state || isSame(told, state)) return;
    context.fields.set(field, state);
    const change = { source: SOURCE.input, id, ...state };
    const { writer, held, tellHeld } = this.#parts;
    if (field === held()) {
      tellHeld(change);
      return;
    }
    if (field instanceof HTMLOptionElement) {
      writer.attributes(id, { selected: state.isChecked ? '' : null });
      writer.emit();
      return;
    }
    // A replayer that winds forward ticks boxes in the order of the document; so the attribute must say the same.
    if (isTickable(field)) writer.attributes(id, { checked: state.isChecked ? '' : null });
    writer.state(change);
  }
}

function isSame(told: FieldState, state: FieldState): boolean {
  return told.text === state.text && told.isChecked === state.isChecked;
}
