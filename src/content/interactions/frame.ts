import { isElement, matchesSelector } from '../../privacy/dom-access';
import { indexIn, NO_INDEX } from '../address';
import { deepActiveElement } from '../deep-target';
import type { Recording } from '../recording';
import { FRAMES } from '../watched-elements';

type FrameElement = HTMLIFrameElement | HTMLFrameElement | HTMLObjectElement;

/**
 * `frame`: which element holds which of the window's frames. The page inside knows its index, not its element.
 * @returns tells what is new; to be called before lines are sent: frames in shadow trees show up with their roots
 */
export function recordFrames(recording: Recording): () => void {
  const told = new WeakMap<Element, number>();
  const tell = (frame: FrameElement, anew: boolean): void => {
    const index = indexOf(frame, recording);
    if (index === undefined || (!anew && told.get(frame) === index)) return;
    told.set(frame, index);
    recording.record({ type: 'frame', target: recording.target(frame), index });
  };
  const tellChanged = (): void => {
    for (const frame of framesIn(recording)) tell(frame, false);
  };
  // A frame that has loaded is a new page: the word on it must be newer than that page.
  recording.listeners.on('load', (event) => {
    const frame = event.composedPath()[0];
    if (!isFrame(frame)) return;
    tell(frame, true);
    tellChanged();
  });
  // Focus that goes into a frame leaves the window; the page around it sees nothing of the press.
  recording.listeners.on('blur', (event) => {
    const active = event.target === window ? deepActiveElement() : null;
    if (isFrame(active)) tell(active, false);
  });
  recording.outbox.schedule();
  return tellChanged;
}

function framesIn({ elements }: Recording): FrameElement[] {
  return elements.all(FRAMES).filter(isFrame);
}

function isFrame(target: unknown): target is FrameElement {
  return isElement(target) && matchesSelector(target, FRAMES);
}

/** The frame's place among the window's. One in a shadow tree is known by having none, while it is the only one. */
function indexOf(frame: FrameElement, recording: Recording): number | undefined {
  const inside = frame.contentWindow;
  if (!inside) return undefined;
  const index = indexIn(window, inside);
  if (index !== NO_INDEX) return index;
  const isAlone = framesIn(recording).every(
    (other) => other === frame || !other.contentWindow || indexIn(window, other.contentWindow) !== NO_INDEX,
  );
  return isAlone ? NO_INDEX : undefined;
}
