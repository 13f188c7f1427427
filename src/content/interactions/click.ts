import { closestMatch } from '../../privacy/dom-access';
import { deepTarget } from '../deep-target';
import { actionable } from '../element/actionable';
import type { Recording } from '../recording';
import { modifiersOf } from './modifiers';
import { controlAt, placeOf } from './place';

/** A click that a label passes on arrives within the same task. Milliseconds. */
const SAME_TASK = 30;

/** `click` (double and triple clicks are its count) and middle clicks. */
export function recordClicks(recording: Recording): void {
  let last: { hit: Element; time: number } | undefined;
  const report = (event: MouseEvent): void => {
    const hit = deepTarget(event);
    if (!hit) return;
    const derived = derivation(event, hit, last);
    last = { hit, time: event.timeStamp };
    if (!derived && !recording.gestures.hasBegun) return;
    if (derived === 'keyboard') recording.beforeAction(hit);
    recording.record(
      {
        type: 'click',
        ...whereOf(recording, hit, event, derived),
        count: event.detail,
        button: event.button,
        modifiers: modifiersOf(event),
        ...(derived ? { derived } : {}),
      },
      event.timeStamp,
    );
    recording.gestures.end();
  };
  recording.listeners.on('click', report);
  recording.listeners.on('auxclick', (event) => {
    if (event.button === 1) report(event);
  });
}

function whereOf(recording: Recording, hit: Element, event: MouseEvent, derived: string | undefined): object {
  if (derived) return controlAt(recording, hit);
  const { box, isStillThere } = recording.spots.of(hit, event);
  const place = placeOf(recording, hit, event, box);
  if (place.target === undefined) return place;
  const exact = actionable(hit) === hit ? {} : { hit: recording.target(hit) };
  return { ...place, ...exact, hitTest: isStillThere };
}

/** The browser makes clicks itself: from a label's click, and from Enter or Space (those have no count). */
function derivation(
  event: MouseEvent,
  hit: Element,
  last: { hit: Element; time: number } | undefined,
): 'label' | 'keyboard' | undefined {
  if (last && event.timeStamp - last.time < SAME_TASK && isLabelOf(last.hit, hit)) return 'label';
  return event.detail === 0 ? 'keyboard' : undefined;
}

function isLabelOf(from: Element, to: Element): boolean {
  const label = closestMatch(from, 'label');
  return label instanceof HTMLLabelElement && label.control === to && from !== to;
}
