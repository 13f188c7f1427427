import { visibilityOf } from '../../privacy/dom-access';
import { type Cancel, later } from '../later';
import type { Recording } from '../recording';

/** `resize` is told once the size rests. Milliseconds. */
const REST = 200;

/** `resize` and `visibility`. */
export function recordViewport(recording: Recording): void {
  let cancel: Cancel | undefined;
  recording.listeners.on('resize', () => {
    cancel?.();
    cancel = later(REST, () => {
      recording.record({
        type: 'resize',
        width: window.innerWidth,
        height: window.innerHeight,
        devicePixelRatio: window.devicePixelRatio,
      });
    });
  });
  recording.listeners.on('visibilitychange', () => {
    recording.record({
      type: 'visibility',
      state: visibilityOf(document),
    });
    if (visibilityOf(document) === 'hidden') void recording.outbox.flush();
  });
}
