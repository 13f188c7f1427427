import { classifyKey, revealsText } from '../../privacy/keys';
import { deepTarget } from '../deep-target';
import type { Recording, TimelessEvent } from '../recording';
import { modifiersOf } from './modifiers';
import { fieldOf, recordForField, withholds } from './typing';

/**
 * `key`: keys going down and up. Nothing at all while a secret field has them. A page may move the focus between the two:
 * a key's coming up is told only where its going down was, and names the key only in the same field.
 */
export function recordKeys(recording: Recording): void {
  const down = new Map<string, Element | null>();
  let typedIn: Element | null = null;
  recording.listeners.on('keydown', (event) => {
    const target = deepTarget(event);
    if (!target) return;
    const presses = event.key === 'Enter' || event.key === ' ';
    const field = fieldOf(target);
    if (presses || (field && field !== typedIn)) recording.beforeAction(target);
    typedIn = field;
    if (field) {
      // Style may have begun to hide it while it is typed in.
      recording.memory.fields.notice(field);
      recording.gestures.typed();
    } else if (presses) recording.gestures.begin(event.timeStamp);
    if (report(recording, 'down', event, { target, field })) down.set(event.code, field);
    else down.delete(event.code);
  });
  recording.listeners.on('keyup', (event) => {
    const target = deepTarget(event);
    if (!target) return;
    const field = fieldOf(target);
    const begun = down.get(event.code);
    if (begun !== undefined) report(recording, 'up', event, { target, field, hasMoved: begun !== field });
    down.delete(event.code);
    recording.gestures.end();
  });
}

interface Stroke {
  target: Element;
  field: Element | null;
  /** The key went down in another field. */
  hasMoved?: boolean;
}

/** @returns whether it was told */
function report(
  recording: Recording,
  action: 'down' | 'up',
  event: KeyboardEvent,
  { target, field, hasMoved = false }: Stroke,
): boolean {
  if (withholds(recording, field)) return false;
  const isHidden = hasMoved || hidesText(recording, target);
  recordForField(
    recording,
    field,
    { action, ...keyOf(event, isHidden), ...targetOf(recording, field, target) },
    event.timeStamp,
  );
  return true;
}

/** A key pressed on an on-screen keypad tells as much as a click there. */
function targetOf(recording: Recording, field: Element | null, target: Element): { target?: number } {
  if (!field && recording.gestures.isAlert && recording.gestures.conceals(target)) return {};
  return { target: recording.target(field ?? target) };
}

type KeyEvent = Extract<TimelessEvent, { type: 'key' }>;

function keyOf(event: KeyboardEvent, isHidden: boolean): Omit<KeyEvent, 'action' | 'target'> {
  const keyClass = classifyKey({ ...pick(event), altGraph: event.getModifierState('AltGraph') });
  const hidden = isHidden && revealsText(keyClass);
  return {
    type: 'key',
    class: keyClass,
    ...(hidden ? { redacted: { key: ['keys'], code: ['keys'] } } : { key: event.key, code: event.code }),
    modifiers: hidden ? modifiersOf(event).filter((held) => held !== 'shift') : modifiersOf(event),
    repeat: event.repeat,
  };
}

function hidesText({ rules, memory }: Recording, target: Element): boolean {
  return rules.captureKeys === 'classes' || memory.marks.isMarked(target);
}

function pick({ key, isComposing, ctrlKey, altKey, metaKey }: KeyboardEvent) {
  return { key, isComposing, ctrlKey, altKey, metaKey };
}
