import { deepTarget } from '../deep-target';
import type { Recording } from '../recording';
import { modifiersOf } from './modifiers';
import { placeOf } from './place';

/** `contextmenu`: asked for by mouse, long press or key. */
export function recordContextMenus(recording: Recording): void {
  recording.listeners.on('contextmenu', (event) => {
    const hit = deepTarget(event);
    if (!hit) return;
    const { box } = recording.spots.of(hit, event);
    recording.record(
      { type: 'contextmenu', ...placeOf(recording, hit, event, box), modifiers: modifiersOf(event) },
      event.timeStamp,
    );
  });
}
