import { classifyKey, revealsText } from '../../privacy/keys';
import { deepTarget } from '../deep-target';
import type { Recording, TimelessEvent } from '../recording';
import { modifiersOf } from './modifiers';
import { fieldOf, recordForField } from './typing';

/** `key`: keys going down and up. Nothing at all while a secret field has them. */
export function recordKeys(recording: Recording): void {
  recording.listeners.on('keydown', (event) => {
    const target = deepTarget(event);
    if (!target) return;
    const presses = event.key === 'Enter' || event.key === ' ';
    if (presses) recording.beforeAction();
    if (fieldOf(target)) recording.gestures.typed();
    else if (presses) recording.gestures.begin();
    report(recording, 'down', event, target);
  });
  recording.listeners.on('keyup', (event) => {
    const target = deepTarget(event);
    if (!target) return;
    report(recording, 'up', event, target);
    recording.gestures.end();
  });
}

function report(recording: Recording, action: 'down' | 'up', event: KeyboardEvent, target: Element): void {
  const field = fieldOf(target);
  if (field && recording.memory.fields.kind(field) === 'secret') {
    recording.outbox.count('field');
    return;
  }
  recordForField(
    recording,
    field,
    { action, ...keyOf(event, field, recording), ...targetOf(recording, field, target) },
    event.timeStamp,
  );
}

/** A key pressed on an on-screen keypad tells as much as a click there. */
function targetOf(recording: Recording, field: Element | null, target: Element): { target?: number } {
  if (!field && recording.gestures.isAlert && recording.gestures.conceals(target)) return {};
  return { target: recording.target(field ?? target) };
}

type KeyEvent = Extract<TimelessEvent, { type: 'key' }>;

function keyOf(
  event: KeyboardEvent,
  field: Element | null,
  recording: Recording,
): Omit<KeyEvent, 'action' | 'target'> {
  const keyClass = classifyKey({ ...pick(event), altGraph: event.getModifierState('AltGraph') });
  const hidden = revealsText(keyClass) && hidesText(recording, field);
  return {
    type: 'key',
    class: keyClass,
    ...(hidden ? { redacted: { key: ['keys'], code: ['keys'] } } : { key: event.key, code: event.code }),
    modifiers: hidden ? modifiersOf(event).filter((held) => held !== 'shift') : modifiersOf(event),
    repeat: event.repeat,
  };
}

function hidesText({ rules, memory }: Recording, field: Element | null): boolean {
  return rules.captureKeys === 'classes' || (field !== null && memory.marks.isMarked(field));
}

function pick({ key, isComposing, ctrlKey, altKey, metaKey }: KeyboardEvent) {
  return { key, isComposing, ctrlKey, altKey, metaKey };
}
