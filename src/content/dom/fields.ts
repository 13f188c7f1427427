import type { JsonObject } from '../../trace/json';
import { isTickable } from '../fields-watch';
import { type FieldState, fieldState } from './field-state';
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

/** Tells what fields hold and which boxes are ticked, whoever did it: scripts set both without an event. */
export class Fields {
  constructor(private readonly parts: FieldsParts) {}

  /** Tells what has changed in these fields. */
  look(fields: readonly Element[], context: SerializeContext): void {
    const inheritance = new Inheritance(context);
    for (const field of fields) this.#lookAt(field, context, inheritance);
  }

  #lookAt(field: Element, context: SerializeContext, inheritance: Inheritance): void {
    const id = context.ids.known(field);
    if (id === undefined || !this.parts.told.has(id)) return;
    const state = fieldState(field, inheritance.below(field).hidden, context);
    const told = context.fields.get(field);
    if (!state || !told || isSame(told, state)) return;
    context.fields.set(field, state);
    const change = { source: SOURCE.input, id, ...state };
    const { writer, held, tellHeld } = this.parts;
    if (field === held()) {
      tellHeld(change);
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
