import { deepTarget } from '../deep-target';
import type { Recording, TimelessEvent } from '../recording';
import { fieldOf, recordForField, withholds } from './typing';

type ComposeLine = Extract<TimelessEvent, { type: 'compose' }>;

/** A composition that is under way, by its last word. */
interface Composition {
  target: Element;
  text: string;
}

/** `compose`: an input method at work. Nothing at all while a secret field has it. */
export function recordCompositions(recording: Recording): void {
  let current: Composition | undefined;
  const hear = (phase: 'start' | 'update', event: CompositionEvent): void => {
    const target = deepTarget(event);
    current = target ? { target, text: event.data } : undefined;
    if (current) report(recording, phase, current, event.timeStamp);
  };
  recording.listeners.on('compositionstart', (event) => {
    recording.gestures.typed();
    hear('start', event);
  });
  recording.listeners.on('compositionupdate', (event) => hear('update', event));
  // Chromium calls the end of a composition untrusted: it counts once for each beginning, and only as to when.
  recording.listeners.onAny('compositionend', ({ timeStamp }) => {
    if (current) report(recording, 'end', current, timeStamp);
    current = undefined;
  });
}

function report(
  recording: Recording,
  phase: ComposeLine['phase'],
  { target, text }: Composition,
  at: number,
): void {
  const field = fieldOf(target);
  if (withholds(recording, field)) return;
  const line = { type: 'compose', phase, target: recording.target(field ?? target) } as const;
  // A start tells the text that is replaced, which was not composed.
  const said = phase === 'start' ? {} : textOf(recording, target, text);
  recordForField(recording, field, { ...line, ...said }, at);
}

function textOf(
  { rules, memory }: Recording,
  target: Element,
  text: string,
): Pick<ComposeLine, 'text' | 'redacted'> {
  if (memory.marks.isMarked(target)) return { redacted: { text: ['marked'] } };
  return rules.captureKeys === 'classes' ? { redacted: { text: ['keys'] } } : { text };
}
