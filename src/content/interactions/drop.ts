import { deepTarget } from '../deep-target';
import type { Recording, TimelessEvent } from '../recording';
import { typesOf } from './drag';
import { fileTypes } from './file';
import { placeOf } from './place';
import { fieldOf, withholds } from './typing';

type DropLine = Extract<TimelessEvent, { type: 'drop' }>;

/** `drop`: something was let go here; what was dragged may come from elsewhere, files from outside the browser. */
export function recordDrops(recording: Recording): void {
  recording.listeners.on('drop', (event) => {
    const hit = deepTarget(event);
    if (!hit) return;
    if (withholds(recording, fieldOf(hit))) return;
    recording.record(
      {
        type: 'drop',
        ...placeOf(recording, hit, event),
        types: typesOf(event.dataTransfer),
        ...filesOf(event.dataTransfer),
      },
      event.timeStamp,
    );
  });
}

function filesOf(data: DataTransfer | null): Pick<DropLine, 'files'> {
  const files = Array.from(data?.files ?? []);
  return files.length > 0 ? { files: { count: files.length, types: fileTypes(files) } } : {};
}
