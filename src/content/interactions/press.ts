import { deepTarget } from '../deep-target';
import type { Recording } from '../recording';
import { modifiersOf, pointerKindOf } from './modifiers';
import { controlAt, type Place, placeOf } from './place';

/** `press` and `release`: a button or finger going down and up. */
export function recordPresses(recording: Recording): void {
  const pressed = new Map<number, Element>();
  const report = (type: 'press' | 'release', event: PointerEvent, place: Place, more: object = {}): void => {
    recording.record(
      {
        type,
        ...place,
        pointer: pointerKindOf(event.pointerType),
        id: event.pointerId,
        button: Math.max(0, event.button),
        buttons: event.buttons,
        modifiers: modifiersOf(event),
        ...more,
      },
      event.timeStamp,
    );
  };
  recording.listeners.on('pointerdown', (event) => {
    const hit = deepTarget(event);
    if (hit) recording.beforeAction(hit);
    recording.gestures.begin(event.timeStamp);
    recording.spots.forget();
    if (!hit) return;
    pressed.set(event.pointerId, hit);
    report('press', event, placeOf(recording, hit, event, recording.spots.read(hit, event, false).box));
  });
  recording.listeners.on('pointerup', (event) => {
    const hit = deepTarget(event);
    const isClicked = hit !== null && pressed.get(event.pointerId) === hit;
    pressed.delete(event.pointerId);
    recording.spots.forget();
    if (hit && recording.gestures.hasBegun) {
      const place = placeOf(recording, hit, event, recording.spots.read(hit, event, isClicked).box);
      report('release', event, place);
      if (isClicked && place.target !== undefined) describeAhead(recording, hit, place.target);
    }
    recording.gestures.end();
  });
  recording.listeners.on('pointercancel', (event) => {
    const hit = pressed.get(event.pointerId);
    if (pressed.delete(event.pointerId) && hit) {
      // It has no place any more (Pointer Events, "pointercancel"): what it had pressed is let go.
      report('release', event, controlAt(recording, hit), { cancelled: true });
    }
    recording.gestures.end();
  });
}

/** The click that follows names the exact element, too: described then, it would have style read between the events. */
function describeAhead(recording: Recording, hit: Element, target: number): void {
  const id = recording.target(hit);
  if (id !== target) recording.gestures.describedAhead(id);
}
