import { deepTarget } from '../deep-target';
import type { Recording, TimelessEvent } from '../recording';
import { placeOf } from './place';

type DragLine = Extract<TimelessEvent, { type: 'drag' }>;

/** Pages give types any name they like. Of one drag this many are told, each this long at most. */
const MOST_TYPES = 20;
const LONGEST_TYPE = 100;

/** `drag`: native drag and drop begins and ends at what is dragged. */
export function recordDrags(recording: Recording): void {
  let begun: { line: DragLine; at: number } | undefined;
  // The page says only in its own handler what is dragged, or that nothing is: the next event knows.
  const tellStart = (event: DragEvent): void => {
    if (begun) recording.record({ ...begun.line, types: typesOf(event.dataTransfer) }, begun.at);
    begun = undefined;
  };
  recording.listeners.on('dragstart', (event) => {
    const hit = deepTarget(event);
    if (!hit) return;
    const line: DragLine = { type: 'drag', phase: 'start', ...placeOf(recording, hit, event), types: [] };
    begun = { line, at: event.timeStamp };
  });
  recording.listeners.on('drag', tellStart);
  recording.listeners.on('pointerdown', () => {
    begun = undefined;
  });
  recording.listeners.on('dragend', (event) => {
    tellStart(event);
    const hit = deepTarget(event);
    if (!hit) return;
    const { target, redacted } = placeOf(recording, hit, event);
    recording.record(
      {
        type: 'drag',
        phase: 'end',
        ...(target === undefined ? {} : { target }),
        ...(redacted ? { redacted } : {}),
        types: typesOf(event.dataTransfer),
        effect: effectOf(event.dataTransfer),
      },
      event.timeStamp,
    );
    recording.gestures.end();
  });
}

/** Types of what is dragged or copied. */
export function typesOf(data: DataTransfer | null): string[] {
  return (data?.types ?? []).slice(0, MOST_TYPES).map((type) => type.slice(0, LONGEST_TYPE));
}

function effectOf(data: DataTransfer | null): NonNullable<DragLine['effect']> {
  const effect = data?.dropEffect;
  return effect === 'copy' || effect === 'move' || effect === 'link' ? effect : 'none';
}
