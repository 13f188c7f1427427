import { deepTarget } from '../deep-target';
import type { Recording } from '../recording';
import { modifiersOf, pointerKindOf } from './modifiers';
import { placeOf } from './place';

/** `press` and `release`: a button or finger going down and up. */
export function recordPresses(recording: Recording): void {
  const report = (type: 'press' | 'release', event: PointerEvent): void => {
    const hit = deepTarget(event);
    if (!hit) return;
    recording.record(
      {
        type,
        ...placeOf(recording, hit, event),
        pointer: pointerKindOf(event.pointerType),
        id: event.pointerId,
        button: Math.max(0, event.button),
        buttons: event.buttons,
        modifiers: modifiersOf(event),
      },
      event.timeStamp,
    );
  };
  recording.listeners.on('pointerdown', (event) => {
    recording.beforeAction();
    recording.gestures.begin();
    report('press', event);
  });
  recording.listeners.on('pointerup', (event) => {
    report('release', event);
    recording.gestures.end();
  });
  recording.listeners.on('pointercancel', () => recording.gestures.end());
}
