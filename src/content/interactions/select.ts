import type { Recording } from '../recording';
import { fieldAt } from './input';

/** Options told of one choice at most. */
const MOST_OPTIONS = 100;

/** `select`: the options now chosen in a `<select>`. */
export function recordSelects(recording: Recording): void {
  recording.listeners.on('change', (event) => {
    const select = fieldAt(event);
    if (!(select instanceof HTMLSelectElement)) return;
    const target = recording.target(select);
    const hidden =
      recording.memory.fields.kind(select) === 'secret' || recording.memory.marks.isMarked(select);
    recording.record(
      hidden
        ? { type: 'select', target, options: [], redacted: { options: ['field'] } }
        : { type: 'select', target, options: chosen(select) },
      event.timeStamp,
    );
  });
}

function chosen(select: HTMLSelectElement): { index: number; value: string; label: string }[] {
  return Array.from(select.selectedOptions)
    .slice(0, MOST_OPTIONS)
    .map((option) => ({ index: option.index, value: option.value, label: option.label }));
}
