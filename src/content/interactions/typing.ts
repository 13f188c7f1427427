import { fieldAround } from '../../privacy/fields';
import type { Recording, TimelessEvent } from '../recording';

/** The field that an element's typing goes into, if any. */
export function fieldOf(element: Element): Element | null {
  return fieldAround(element);
}

/** Whether a field is secret, so that nothing of what is done in it is told; counts what is not. */
export function withholds({ memory, outbox }: Recording, field: Element | null): boolean {
  const isSecret = field !== null && memory.fields.kind(field) === 'secret';
  if (isSecret) outbox.count('field');
  return isSecret;
}

/**
 * Reports an event of a field. Where typed text is kept, a text field's events are held back until the field is left,
 * so that they are judged whole.
 */
export function recordForField(
  recording: Recording,
  field: Element | null,
  event: TimelessEvent,
  at: number = performance.now(),
): void {
  const isHeld =
    field !== null &&
    recording.rules.captureKeys === 'text' &&
    recording.memory.fields.kind(field) === 'text';
  if (isHeld) recording.hold.add(field, { ...event, t: at });
  else recording.record(event, at);
}
