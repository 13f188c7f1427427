import { innerText } from '../../privacy/dom-access';
import { isEditingHost } from '../../privacy/fields';
import type { Cause } from '../../trace/primitives';
import { deepTarget, innermostOf } from '../deep-target';
import { fieldValue, isTickable } from '../fields-watch';
import type { Recording, TimelessEvent } from '../recording';
import { selectedInField } from './selection/in-field';
import { fieldOf, recordForField } from './typing';

type InputEventLine = Extract<TimelessEvent, { type: 'input' }>;
export type FieldState = Pick<
  InputEventLine,
  'target' | 'value' | 'checked' | 'filled' | 'redacted' | 'cause'
>;

/** `input`: every edit of a field. Values by policy; choices always; of secret fields only that they were filled. */
export function recordInput(recording: Recording): void {
  recording.listeners.on('input', (event) => {
    const field = fieldAt(event);
    if (!field) return;
    // The browser has just laid out what was typed: that style is read once more changes nothing.
    const kind = recording.memory.fields.look(field);
    see(recording, field);
    if (kind === 'secret' || kind === 'file' || kind === 'none') return;
    recordForField(
      recording,
      field,
      {
        type: 'input',
        ...editOf(event),
        ...stateOf(recording, field, causeOf(recording, field, event)),
        ...caretOf(recording, field),
      },
      event.timeStamp,
    );
  });
  // Scripts that set a value announce it with an event of their own. It is no interaction, but the value is known then;
  // so is what is typed in a blocked part, of which nothing else is heard.
  recording.listeners.onAny('input', (event) => {
    const target = innermostOf(event);
    const field = target && fieldOf(target);
    if (field) see(recording, field, target);
  });
}

export function fieldAt(event: Event): Element | null {
  const target = deepTarget(event);
  return target && fieldOf(target);
}

/** A script that clicks a box ticks it with trusted events; what is typed or chosen is a person's. */
export function causeOf(recording: Recording, field: Element, event: Event): Cause {
  return isTickable(field) ? recording.cause.of(event) : 'user';
}

/** What may be told of a field's state. */
export function stateOf(recording: Recording, field: Element, cause: Cause): FieldState {
  const told = { target: recording.targetOf(field, cause), cause };
  const filled = fieldValue(field) !== '';
  if (recording.memory.marks.isMarked(field)) return { ...told, filled, redacted: { value: ['marked'] } };
  switch (recording.memory.fields.kind(field)) {
    case 'choice':
      return isTickable(field)
        ? { ...told, checked: field.checked, filled: field.checked }
        : { ...told, value: fieldValue(field), filled };
    case 'text':
      return recording.rules.captureKeys === 'text'
        ? { ...told, value: textIn(field), filled }
        : { ...told, filled, redacted: { value: ['keys'] } };
    default:
      return { ...told, filled, redacted: { value: ['field'] } };
  }
}

/** Where the caret is after the edit. Of a private field it would tell how much is in it. */
function caretOf({ memory }: Recording, field: Element): Pick<InputEventLine, 'selection'> {
  const selection = memory.marks.isMarked(field) ? undefined : selectedInField(field);
  return selection ? { selection } : {};
}

/** What a text field holds, an editor's lines as they are drawn. */
function textIn(field: Element): string {
  return isEditingHost(field) && field instanceof HTMLElement ? innerText(field) : fieldValue(field);
}

function editOf(event: Event): { inputType?: string } {
  return event instanceof InputEvent && event.inputType !== '' ? { inputType: event.inputType } : {};
}

/**
 * Remembers the value so that it is not repeated; a text field's held-back value, too, unless it is typed where nothing is
 * told of it.
 */
function see({ watch, rules, memory, hold, listeners }: Recording, field: Element, at = field): void {
  watch.see(field, true);
  const isHeld = rules.captureKeys === 'text' && memory.fields.kind(field) === 'text';
  if (isHeld && !memory.marks.isMarked(at)) memory.hold(fieldValue(field), hold.since ?? listeners.now);
}
