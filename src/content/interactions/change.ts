import type { Recording } from '../recording';
import { fieldAt, stateOf } from './input';
import { recordForField } from './typing';

/** `change`: a field's new value was committed. Selects and file fields have events of their own. */
export function recordChanges(recording: Recording): void {
  recording.listeners.on('change', (event) => {
    const field = fieldAt(event);
    if (!field || field instanceof HTMLSelectElement) return;
    const kind = recording.memory.fields.kind(field);
    recording.watch.see(field, false);
    if (kind === 'none' || kind === 'file') return;
    if (kind === 'secret') recordFilled(recording, field, event.timeStamp);
    else
      recordForField(
        recording,
        field,
        { type: 'change', ...stateOf(recording, field), cause: 'user' },
        event.timeStamp,
      );
  });
}

/** All that is told of typing into a secret field: that it was filled, once it is left. */
function recordFilled(recording: Recording, field: Element, at: number): void {
  recording.record({ type: 'input', ...stateOf(recording, field), cause: 'user' }, at);
  recording.record({ type: 'change', ...stateOf(recording, field), cause: 'user' }, at);
}
