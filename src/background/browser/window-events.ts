import type { Course } from './course';
import { revealFocus } from './reveal';

/** `windows.WINDOW_ID_NONE`: the focus is outside the browser. */
const NOWHERE = -1;

/** It is told only when a covered tab shows in it. */
export function windowOpened({ state, at }: Course, id: number): void {
  state.windows[id] = { openedAt: at, emptied: false };
}

export function windowClosed(course: Course, id: number): void {
  const { state } = course;
  if (state.windows[id]?.emptied) course.tell({ type: 'window', action: 'close', window: id });
  delete state.windows[id];
  if (state.focus?.window === id) delete state.focus;
}

export function windowFocused(course: Course, id: number): void {
  const { state, at, told } = course;
  const left = state.focus;
  if (left?.window === id) return;
  if (id === NOWHERE) delete state.focus;
  else {
    state.focus = { window: id, since: at, told: false };
    revealFocus(course, id);
  }
  if (left && told.length === 0 && course.showsCovered(left.window))
    course.tell({ type: 'window', action: 'blur', window: left.window });
}
