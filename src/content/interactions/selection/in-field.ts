import { fieldValue, isTextBox } from '../../fields-watch';
import type { Recording, TimelessEvent } from '../../recording';

type SelectionLine = Extract<TimelessEvent, { type: 'selection' }>;

/** UTF-16 offsets of what is selected in a text field, or of its caret; undefined in fields that do not say. */
export function selectedInField(field: Element): [number, number] | undefined {
  if (!isTextBox(field)) return undefined;
  const { selectionStart: start, selectionEnd: end } = field;
  return start === null || end === null ? undefined : [start, end];
}

/** What may be told of a selection in a text field. */
export function fieldSelection(
  recording: Recording,
  field: Element,
  range: [number, number],
): Omit<SelectionLine, 'type' | 'cause'> {
  const target = recording.target(field);
  if (recording.memory.marks.isMarked(field)) {
    return { field: { target }, redacted: { text: ['marked'], field: ['marked'] } };
  }
  return recording.rules.captureKeys === 'classes'
    ? { field: { target, range }, redacted: { text: ['keys'] } }
    : { field: { target, range }, ...textOf(fieldValue(field).slice(...range)) };
}

/** Text that is kept of one selection at most. UTF-16 units. */
const LONGEST = 10_000;

export function textOf(text: string): Pick<SelectionLine, 'text' | 'partial'> {
  return text.length <= LONGEST ? { text } : { text: text.slice(0, LONGEST), partial: true };
}
