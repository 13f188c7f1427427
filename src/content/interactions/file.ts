import type { Recording } from '../recording';
import { fieldAt } from './input';

/** `file`: how many files were chosen and of which types; never their names. */
export function recordFiles(recording: Recording): void {
  recording.listeners.on('change', (event) => {
    const field = fieldAt(event);
    if (!(field instanceof HTMLInputElement) || field.type !== 'file' || !field.files) return;
    const types = [...new Set(Array.from(field.files, (file) => file.type || 'unknown'))];
    recording.record(
      { type: 'file', target: recording.target(field), count: field.files.length, types },
      event.timeStamp,
    );
  });
}
