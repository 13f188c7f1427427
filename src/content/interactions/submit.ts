import { isElement } from '../../privacy/dom-access';
import type { Recording } from '../recording';

/** `submit`: a form was sent. What was held back of its fields is judged now. */
export function recordSubmits(recording: Recording): void {
  recording.listeners.on('submit', (event) => {
    recording.hold.close();
    const form = event.composedPath()[0];
    if (!isElement(form)) return;
    recording.beforeAction(form);
    const { submitter } = event;
    recording.record(
      {
        type: 'submit',
        target: recording.target(form),
        cause: recording.cause.of(event),
        ...(submitter && !recording.gestures.conceals(submitter)
          ? { submitter: recording.target(submitter) }
          : {}),
      },
      event.timeStamp,
    );
  });
}
