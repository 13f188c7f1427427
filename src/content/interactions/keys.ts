import { classifyKey, revealsText } from '../../privacy/keys';
import { deepTarget } from '../deep-target';
import type { Recording, TimelessEvent } from '../recording';
import { modifiersOf } from './modifiers';
import { fieldOf, recordForField } from './typing';

/** `key`: keys going down and up. Nothing at all while a secret field has them. */
export function recordKeys(recording: Recording): void {
  const report = (action: 'down' | 'up', event: KeyboardEvent): void => {
    const target = deepTarget(event);
    if (!target) return;
    const field = fieldOf(target);
    recording.gestures.typed();
    if (field && recording.memory.fields.kind(field) === 'secret') {
      recording.outbox.count('field');
      return;
    }
    recordForField(
      recording,
      field,
      { action, target: recording.target(field ?? target), ...keyOf(event, recording) },
      event.timeStamp,
    );
  };
  recording.listeners.on('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') recording.beforeAction();
    report('down', event);
  });
  recording.listeners.on('keyup', (event) => report('up', event));
}

type KeyEvent = Extract<TimelessEvent, { type: 'key' }>;

function keyOf(event: KeyboardEvent, { rules }: Recording): Omit<KeyEvent, 'action' | 'target'> {
  const keyClass = classifyKey({ ...pick(event), altGraph: event.getModifierState('AltGraph') });
  const hidden = revealsText(keyClass) && rules.captureKeys === 'classes';
  return {
    type: 'key',
    class: keyClass,
    ...(hidden ? { redacted: { key: ['keys'], code: ['keys'] } } : { key: event.key, code: event.code }),
    modifiers: hidden ? modifiersOf(event).filter((held) => held !== 'shift') : modifiersOf(event),
    repeat: event.repeat,
  };
}

function pick({ key, isComposing, ctrlKey, altKey, metaKey }: KeyboardEvent) {
  return { key, isComposing, ctrlKey, altKey, metaKey };
}
