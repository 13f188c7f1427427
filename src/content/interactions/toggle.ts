import { isElement } from '../../privacy/dom-access';
import type { Recording } from '../recording';

/** `toggle`: details, popovers and dialogs opening and closing. Scripts cause trusted ones, too. */
export function recordToggles(recording: Recording): void {
  recording.listeners.on('toggle', (event) => {
    const target = event.composedPath()[0];
    if (!isElement(target) || !('newState' in event)) return;
    recording.record(
      {
        type: 'toggle',
        target: recording.target(target),
        open: event.newState === 'open',
        cause: recording.cause.of(event),
      },
      event.timeStamp,
    );
  });
}
