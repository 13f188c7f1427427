import { deepTarget } from '../deep-target';
import { fieldValue } from '../fields-watch';
import type { Recording } from '../recording';
import { fieldOf } from './typing';

/** `focus` and `blur` of elements and of the window. Leaving a field closes what was held back of it. */
export function recordFocus(recording: Recording): void {
  recording.listeners.on('focusin', (event) => {
    const target = deepTarget(event);
    if (!target) return;
    const field = fieldOf(target);
    if (field) recording.memory.fields.look(field);
    report('focus', target, event);
  });
  recording.listeners.on('focusout', (event) => {
    const target = deepTarget(event);
    if (!target) return;
    const field = fieldOf(target);
    if (field) recording.watch.see(field, false);
    if (field === recording.hold.field) recording.hold.close();
    report('blur', target, event);
  });
  for (const type of ['focus', 'blur'] as const) {
    recording.listeners.on(type, (event) => {
      if (event.target !== window) return;
      if (type === 'blur') recording.hold.close();
      recording.record({ type, cause: 'unknown' }, event.timeStamp);
    });
  }

  function report(type: 'focus' | 'blur', target: Element, event: FocusEvent): void {
    const element = fieldOf(target) ?? target;
    if (isKeypadKey(element)) return;
    const cause = recording.cause.of(event);
    recording.record({ type, target: recording.targetOf(element, cause), cause }, event.timeStamp);
  }

  /** Focus that moves through an on-screen keypad tells what is entered. The secret field itself may be told. */
  function isKeypadKey(element: Element): boolean {
    return (
      recording.gestures.isAlert &&
      fieldValue(element) === '' &&
      fieldOf(element) === null &&
      recording.gestures.conceals(element)
    );
  }
}
