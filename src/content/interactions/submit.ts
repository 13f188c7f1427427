import { isElement } from '../../privacy/dom-access';
import type { Recording } from '../recording';

/** `submit`: a form was sent. What was held back of its fields is judged now. */
export function recordSubmits(recording: Recording): void {
  recording.listeners.on('submit', (event) => {
    recording.hold.close();
    const form = event.composedPath()[0];
    if (!isElement(form)) return;
    const cause = recording.cause.of(event);
    if (cause === 'user') recording.beforeAction(form);
    const { submitter } = event;
    recording.record(
      {
        type: 'submit',
        target: recording.targetOf(form, cause),
        cause,
        ...(submitter && !recording.gestures.conceals(submitter)
          ? { submitter: recording.targetOf(submitter, cause) }
          : {}),
      },
      event.timeStamp,
    );
  });
}
