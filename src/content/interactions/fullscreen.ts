import { isElement, matchesSelector } from '../../privacy/dom-access';
import { shadowRootOf } from '../extension';
import type { Recording } from '../recording';

/** `fullscreen`: an element fills the screen, or does no more. */
export function recordFullscreen(recording: Recording): void {
  let filling: Element | undefined;
  recording.listeners.on('fullscreenchange', (event) => {
    const told = event.composedPath()[0];
    if (!isElement(told)) return;
    const on = matchesSelector(told, ':fullscreen');
    // Of a closed shadow root only the host is told; when it is over, nobody knows any more which element it was.
    const target = on ? innermost(told) : (filling ?? told);
    filling = on ? target : undefined;
    recording.record({ type: 'fullscreen', on, target: recording.target(target) }, event.timeStamp);
  });
}

function innermost(element: Element): Element {
  const inner = shadowRootOf(element)?.fullscreenElement;
  return inner && inner !== element ? innermost(inner) : element;
}
