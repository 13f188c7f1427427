import { isElement } from '../../privacy/dom-access';
import type { Recording } from '../recording';

/** `toggle`: details, popovers and dialogs opening and closing. Scripts cause trusted ones, too. */
export function recordToggles(recording: Recording): void {
  const toggling = new WeakSet<Element>();
  const report = (target: Element, open: boolean, event: Event): void => {
    const cause = recording.cause.of(event);
    recording.record(
      { type: 'toggle', target: recording.targetOf(target, cause), open, cause },
      event.timeStamp,
    );
  };
  recording.listeners.on('toggle', (event) => {
    const target = event.composedPath()[0];
    if (!isElement(target) || !('newState' in event)) return;
    toggling.add(target);
    report(target, event.newState === 'open', event);
  });
  // Browsers before 2025 do not toggle dialogs; there it is told only that one was closed.
  recording.listeners.on('close', (event) => {
    const target = event.composedPath()[0];
    if (target instanceof HTMLDialogElement && !toggling.has(target)) report(target, false, event);
  });
}
