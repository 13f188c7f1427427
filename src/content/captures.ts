import { hostsAround } from '../element/dom';
import { isElement } from '../privacy/dom-access';
import type { Listeners } from './listeners';

/** Elements that have captured a pointer, by its id; kept after the release, because the click goes there, too. */
const captors = new Map<number, Element>();

/** Follows who captures pointers. Inside closed shadow roots only listeners on the root itself are told. */
export function watchCaptures(listeners: Pick<Listeners, 'on'>): void {
  listeners.on('gotpointercapture', (event) => {
    const [captor] = event.composedPath();
    // The window is told of the host in place of what is inside it: the host has captured nothing.
    if (isElement(captor) && holds(captor, event)) captors.set(event.pointerId, captor);
  });
  listeners.on('pointerdown', ({ pointerId }) => captors.delete(pointerId));
  listeners.on('pointerup', (event) => {
    const captor = captors.get(event.pointerId);
    if (captor && !holds(captor, event)) captors.delete(event.pointerId);
  });
  // A finger's click goes to what is tapped, and its next touch has another id.
  listeners.on('lostpointercapture', ({ pointerType, pointerId }) => {
    if (pointerType === 'touch') captors.delete(pointerId);
  });
}

/** The element that a pointer's event goes to wherever the pointer is; undefined when it goes to what is under it. */
export function captorOf(event: Event, target: Element): Element | undefined {
  if (!(event instanceof PointerEvent)) return undefined;
  const captor = captors.get(event.pointerId);
  if (!captor || ![captor, ...hostsAround(captor)].includes(target)) return undefined;
  const isAfterRelease = event.type === 'click' || event.type === 'auxclick';
  return isAfterRelease || holds(captor, event) ? captor : undefined;
}

function holds(element: Element, { pointerId }: PointerEvent): boolean {
  return Element.prototype.hasPointerCapture.call(element, pointerId);
}
