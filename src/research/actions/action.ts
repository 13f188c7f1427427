import type { ElementDescription } from '../../trace/event';
import type { Modifiers } from '../../trace/primitives';

export type Op =
  | 'navigate'
  | 'click'
  | 'contextmenu'
  | 'drag'
  | 'selectText'
  | 'hover'
  | 'move'
  | 'type'
  | 'press'
  | 'select'
  | 'check'
  | 'uncheck'
  | 'upload'
  | 'submit'
  | 'scroll'
  | 'wheel'
  | 'openTab'
  | 'switchTab'
  | 'closeTab';

/** `[t, x, y]`: milliseconds since the session's start, CSS pixels in the page's viewport. */
export type PathPoint = readonly [number, number, number];

/** Where a pointer was, and what it was on. */
export interface Place {
  t: number;
  page: number;
  target?: ElementDescription;
  /** CSS pixels in the page's viewport. */
  at?: readonly [number, number];
  /** CSS pixels relative to the target's box. */
  in?: readonly [number, number];
}

/** A button or finger that went down, perhaps moved, and came up. */
export interface Gesture {
  pointer: 'mouse' | 'pen' | 'touch';
  /** `PointerEvent.pointerId`: tells fingers apart that are down at once. */
  id: number;
  button: number;
  modifiers: Modifiers;
  /** 2 for a double click, … */
  count: number;
  from: Place;
  to: Place;
  /** The way to where it went down, since the action before; then the way while it was down. */
  approach: PathPoint[];
  path: PathPoint[];
  /** The browser's own drag and drop. */
  native?: true;
  /** The browser took over, to scroll or to drag by itself. */
  cancelled?: true;
  /** Fingers that went down while this one was down: a pinch or a turn. */
  others?: Gesture[];
}

/** One key going down and up again, or a text that came from an input method. */
export interface Stroke {
  t: number;
  /** `KeyboardEvent.key`; absent where typed text is not kept. */
  key?: string;
  code?: string;
  modifiers: Modifiers;
  /** Text that an input method composed; then `key` is absent. */
  text?: string;
}

/** Turns of a wheel. CSS pixels; positive is right and down. */
export interface Turn {
  t: number;
  dx: number;
  dy: number;
}

/** What a field held after an action. */
export interface FieldAfter {
  target?: ElementDescription;
  /** Absent where it is not kept. */
  value?: string;
  checked?: boolean;
  /** Whether it held anything. */
  filled: boolean;
}

/** What happened to the page between an action and the next. */
export interface Effect {
  /** Address after it, when it changed. */
  url?: string;
  /** Content was added, removed or changed. */
  changed?: true;
  /** Name of what had the focus afterwards. */
  focus?: string;
  scrolled?: true;
}

/** One thing that the person did. Fields that do not apply are left out. */
export interface Action {
  /** Counts from 1. */
  step: number;
  /** Milliseconds since the session's start: when it began, and when it was done. */
  t: number;
  until: number;
  page: number;
  op: Op;
  /** What a person would name as its object. */
  target?: ElementDescription;
  gesture?: Gesture;
  strokes?: Stroke[];
  /** Key pressed, text typed, labels chosen (joined by a line feed), text selected, or how a page was reached. */
  value?: string;
  /** Not recorded: typed text that is not kept, the place of a press on a keypad, a file. */
  withheld?: true;
  field?: FieldAfter;
  /** Options chosen, of `select`. */
  options?: readonly { index: number; value: string; label: string }[];
  /** Of `upload`. */
  files?: { count: number; types: readonly string[] };
  url?: string;
  tab?: number;
  /** Of `wheel`, which moved no container (a map, a picture to zoom): its turns. */
  turns?: Turn[];
  /** Of `scroll`: the position reached. */
  x?: number;
  y?: number;
  /** Elements that the pointer rested on before, without an effect that was seen. Oldest first. */
  trail?: Place[];
  effect?: Effect;
  /** Places of the events that it was folded from, in the trace's lines, from 0. */
  events: number[];
}
