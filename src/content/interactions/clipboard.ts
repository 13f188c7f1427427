import { deepTarget } from '../deep-target';
import type { Recording, TimelessEvent } from '../recording';
import { typesOf } from './drag';
import { selectedInField } from './selection/in-field';
import { fieldOf, recordForField, withholds } from './typing';

type ClipboardLine = Extract<TimelessEvent, { type: 'clipboard' }>;

/** Longest text of each class. UTF-16 units. */
const SIZES = [
  [0, 'empty'],
  [20, 'short'],
  [200, 'line'],
  [2_000, 'paragraph'],
] as const;

/** `clipboard`: that something was copied, cut or pasted, of which types and roughly how long. */
export function recordClipboard(recording: Recording): void {
  for (const type of ['copy', 'cut', 'paste'] as const) {
    recording.listeners.on(type, (event) => report(recording, type, event));
  }
}

function report(recording: Recording, action: ClipboardLine['action'], event: ClipboardEvent): void {
  if (action !== 'copy') recording.gestures.typed();
  const target = deepTarget(event);
  if (!target) return;
  const field = fieldOf(target);
  if (withholds(recording, field)) return;
  if (recording.gestures.isAlert && recording.gestures.conceals(target)) {
    recording.record(
      { type: 'clipboard', action, types: [], redacted: { target: ['field'] } },
      event.timeStamp,
    );
    return;
  }
  const { types, size } = action === 'paste' ? pasted(event) : taken(field);
  recordForField(
    recording,
    field,
    {
      type: 'clipboard',
      action,
      target: recording.target(field ?? target),
      types,
      ...(recording.memory.marks.isMarked(target) ? { redacted: { size: ['marked'] } } : { size }),
    },
    event.timeStamp,
  );
}

function pasted({ clipboardData }: ClipboardEvent): Pick<ClipboardLine, 'types' | 'size'> {
  return {
    types: typesOf(clipboardData),
    size: sizeOf(clipboardData?.getData('text/plain').length ?? 0),
  };
}

/** What the browser takes. A page may put something else there, after this: that is not heard. */
function taken(field: Element | null): Pick<ClipboardLine, 'types' | 'size'> {
  const range = field && selectedInField(field);
  const length = range ? range[1] - range[0] : (getSelection()?.toString().length ?? 0);
  const types = range ? ['text/plain'] : ['text/plain', 'text/html'];
  return { types: length === 0 ? [] : types, size: sizeOf(length) };
}

function sizeOf(length: number): NonNullable<ClipboardLine['size']> {
  return SIZES.find(([most]) => length <= most)?.[1] ?? 'long';
}
