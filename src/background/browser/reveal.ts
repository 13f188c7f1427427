import type { Course } from './course';

/**
 * A tab shows a covered site: from now on it is told of. What it did while it was blank is made up for, each at its
 * time: that it was opened, came to the front, and got the focus.
 */
export function reveal(course: Course, id: number): void {
  const tab = course.state.tabs[id];
  if (!tab) return;
  tab.covered = true;
  revealWindow(course, tab.window);
  const { window, index, opener, openedAt } = tab;
  if (openedAt !== undefined) {
    const by = opener === undefined ? {} : { opener };
    course.tell({ type: 'tab', action: 'open', tab: id, window, index, ...by }, openedAt);
    delete tab.openedAt;
  }
  const { front } = course.window(window);
  if (front?.tab === id && !front.told) {
    front.told = true;
    course.tell({ type: 'tab', action: 'activate', tab: id, window }, front.since);
  }
  revealFocus(course, window);
}

/** A window has a covered tab: its opening may be told. */
export function revealWindow(course: Course, id: number): void {
  const window = course.window(id);
  if (window.openedAt === undefined) return;
  course.tell({ type: 'window', action: 'open', window: id }, window.openedAt);
  delete window.openedAt;
}

/** Tells that the window has the focus, from the moment at which what it shows may be told of. */
export function revealFocus(course: Course, id: number): void {
  const { focus } = course.state;
  const { front } = course.window(id);
  if (focus?.window !== id || focus.told || !front || !course.showsCovered(id)) return;
  focus.told = true;
  course.tell({ type: 'window', action: 'focus', window: id }, Math.max(focus.since, front.since));
}

/** A tab shows something that is not recorded: whatever was remembered of it and not told is forgotten. */
export function conceal({ state }: Course, id: number, windowId: number): void {
  delete state.tabs[id];
  const window = state.windows[windowId];
  if (!window) return;
  delete window.openedAt;
  if (window.front?.tab === id) delete window.front;
}
