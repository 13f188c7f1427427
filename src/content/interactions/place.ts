import { boundingBox } from '../../privacy/dom-access';
import { round1 } from '../clock';
import { actionable } from '../element/actionable';
import type { Recording } from '../recording';

export interface Place {
  target?: number;
  at?: [number, number];
  in?: [number, number];
  redacted?: { target: ['field'] };
}

/** The control around a hit element, for events that have no point. */
export function controlAt(recording: Recording, hit: Element): Place {
  return recording.gestures.conceals(hit)
    ? { redacted: { target: ['field'] } }
    : { target: recording.target(actionable(hit)) };
}

/**
 * Where a pointer event happened: the control around the hit element, the point, and the point in the control's box.
 * @param box of the control, where it is known
 */
export function placeOf(
  recording: Recording,
  hit: Element,
  event: { clientX: number; clientY: number },
  box?: DOMRect,
): Place {
  if (recording.gestures.conceals(hit)) return { redacted: { target: ['field'] } };
  const control = actionable(hit);
  const { left, top } = box ?? boundingBox(control);
  return {
    target: recording.target(control),
    at: [round1(event.clientX), round1(event.clientY)],
    in: [round1(event.clientX - left), round1(event.clientY - top)],
  };
}
