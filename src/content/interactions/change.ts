import type { Recording } from '../recording';
import { causeOf, fieldAt, stateOf } from './input';
import { recordForField } from './typing';

/** `change`: a field's new value was committed. Selects and file fields have events of their own. */
export function recordChanges(recording: Recording): void {
  recording.listeners.on('change', (event) => {
    const field = fieldAt(event);
    if (!field || field instanceof HTMLSelectElement) return;
    const kind = recording.memory.fields.kind(field);
    recording.watch.see(field, false);
    if (kind === 'none' || kind === 'file') return;
    if (kind === 'secret') {
      recordFilled(recording, field, event.timeStamp);
      return;
    }
    const state = stateOf(recording, field, causeOf(recording, field, event));
    recordForField(recording, field, { type: 'change', ...state }, event.timeStamp);
  });
}

/** All that is told of typing into a secret field: that it was filled, once it is left. */
function recordFilled(recording: Recording, field: Element, at: number): void {
  const state = stateOf(recording, field, 'user');
  recording.record({ type: 'input', ...state }, at);
  recording.record({ type: 'change', ...state }, at);
}
