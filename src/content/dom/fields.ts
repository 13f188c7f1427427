import { queryAll } from '../../privacy/dom-access';
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
}

/** Tells what fields hold and which boxes are ticked, whoever did it: scripts set both without an event. */
export class Fields {
  constructor(private readonly parts: FieldsParts) {}

  /** Tells what has changed in the fields of some documents and shadow roots. */
  look(roots: Iterable<Document | ShadowRoot>, context: SerializeContext): void {
    const inheritance = new Inheritance(context);
    for (const root of roots) {
      for (const field of queryAll(root, 'input, textarea, select'))
        this.#lookAt(field, context, inheritance);
    }
  }

  #lookAt(field: Element, context: SerializeContext, inheritance: Inheritance): void {
    const id = context.ids.known(field);
    if (id === undefined || !this.parts.told.has(id) || field === this.parts.held()) return;
    const state = fieldState(field, inheritance.below(field).hidden, context);
    const told = context.fields.get(field);
    if (!state || !told || isSame(told, state)) return;
    context.fields.set(field, state);
    const { writer } = this.parts;
    // A replayer that winds forward ticks boxes in the order of the document; so the attribute must say the same.
    if (isTickable(field)) writer.attributes(id, { checked: state.isChecked ? '' : null });
    writer.state({ source: SOURCE.input, id, ...state });
  }
}

function isSame(told: FieldState, state: FieldState): boolean {
  return told.text === state.text && told.isChecked === state.isChecked;
}
