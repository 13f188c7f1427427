import type { ElementDescription } from '../../trace/event';
import type { Action, Gesture, Place } from '../actions/action';
import { foldActions } from '../actions/fold';
import { withCoarseTimes } from './coarse';
import type { Exporter } from './exporter';

export const actions: Exporter = {
  description:
    'what the person did, one action a line: click, drag, type, press, select, check, scroll, navigate, …',
  write: (trace, fullRate) =>
    foldActions(trace)
      .map(written)
      .map((action) => `${JSON.stringify(fullRate ? action : withCoarseTimes(action))}\n`)
      .join(''),
};

/** An action as it is written: of elements what names and finds them, of gestures no points. */
function written({ target, gesture, strokes, field, trail, ...rest }: Action): object {
  return {
    ...rest,
    ...(target ? { target: named(target) } : {}),
    ...(gesture ? { gesture: writtenGesture(gesture) } : {}),
    ...(strokes ? { strokes: strokes.length } : {}),
    ...(field ? { field: { ...field, ...(field.target ? { target: named(field.target) } : {}) } } : {}),
    ...(trail ? { trail: trail.map(writtenPlace) } : {}),
  };
}

function writtenGesture({ from, to, approach: _, path: __, ...rest }: Gesture): object {
  return { ...rest, from: writtenPlace(from), to: writtenPlace(to) };
}

function writtenPlace({ target, ...rest }: Place): object {
  return { ...rest, ...(target ? { target: named(target) } : {}) };
}

function named({ id, role, name, tag, selectors }: ElementDescription): object {
  return { id, role, name, tag, selectors };
}
