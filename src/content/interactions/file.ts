import type { Recording } from '../recording';
import { fieldAt } from './input';

/** `file`: how many files were chosen and of which types; never their names. */
export function recordFiles(recording: Recording): void {
  recording.listeners.on('change', (event) => {
    const field = fieldAt(event);
    if (!(field instanceof HTMLInputElement) || field.type !== 'file' || !field.files) return;
    const files = Array.from(field.files);
    recording.record(
      { type: 'file', target: recording.target(field), count: files.length, types: fileTypes(files) },
      event.timeStamp,
    );
  });
}

/** The different MIME types of files. */
export function fileTypes(files: readonly File[]): string[] {
  return [...new Set(files.map((file) => file.type || 'unknown'))];
}
