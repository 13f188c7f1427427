import type { Tab } from '../browser-api';
import type { Course, Sight } from './course';
import { conceal, reveal, revealFocus, revealWindow } from './reveal';

export function tabOpened(course: Course, tab: Tab, sight: Sight): void {
  const { id, windowId: window = -1, index = 0, openerTabId } = tab;
  if (id === undefined) return;
  if (sight === 'uncovered') {
    conceal(course, id, window);
    return;
  }
  const opener = course.isCovered(openerTabId) ? openerTabId : undefined;
  course.state.tabs[id] = { window, index, covered: false, openedAt: course.at, opener };
  if (sight === 'covered') reveal(course, id);
}

/** The tab has another address. */
export function tabNavigated(course: Course, tab: Tab, sight: Sight): void {
  const { id, windowId: window = -1, index = 0, active = false } = tab;
  if (id === undefined) return;
  const known = course.state.tabs[id];
  if (sight !== 'covered') {
    if (sight === 'uncovered' || known?.covered) conceal(course, id, window);
    return;
  }
  if (!known) {
    course.state.tabs[id] = { window, index, covered: true };
    // It had been in front before, with something else in it: nobody switched to it now.
    if (active) course.window(window).front = { tab: id, since: course.at, told: true };
  }
  reveal(course, id);
}

export function tabClosed(
  course: Course,
  tab: number,
  { windowId, isWindowClosing }: { windowId: number; isWindowClosing: boolean },
): void {
  const window = course.window(windowId);
  const wasFront = window.front?.tab === tab;
  if (course.isCovered(tab)) {
    course.tell({ type: 'tab', action: 'close', tab, window: windowId });
    window.emptied ||= wasFront || isWindowClosing;
  }
  delete course.state.tabs[tab];
  if (wasFront) delete window.front;
}

export function tabActivated(
  course: Course,
  { tabId: tab, windowId }: { tabId: number; windowId: number },
): void {
  const window = course.window(windowId);
  const left = window.front?.tab;
  window.emptied = false;
  if (left === tab) return;
  const next = course.state.tabs[tab];
  if (next) window.front = { tab, since: course.at, told: next.covered };
  else delete window.front;
  if (next?.covered) course.tell({ type: 'tab', action: 'activate', tab, window: windowId });
  else if (left !== undefined && course.isCovered(left))
    course.tell({ type: 'tab', action: 'deactivate', tab: left, window: windowId });
  revealFocus(course, windowId);
}

export function tabMoved(
  course: Course,
  tab: number,
  { windowId: window, toIndex: index }: { windowId: number; toIndex: number },
): void {
  const known = course.state.tabs[tab];
  if (!known) return;
  known.index = index;
  if (known.covered) course.tell({ type: 'tab', action: 'move', tab, window, index });
}

export function tabDetached(
  course: Course,
  tab: number,
  { oldWindowId, oldPosition: index }: { oldWindowId: number; oldPosition: number },
): void {
  const window = course.window(oldWindowId);
  const wasFront = window.front?.tab === tab;
  if (course.isCovered(tab)) {
    course.tell({ type: 'tab', action: 'detach', tab, window: oldWindowId, index });
    window.emptied ||= wasFront;
  }
  if (wasFront) delete window.front;
}

export function tabAttached(
  course: Course,
  tab: number,
  { newWindowId: window, newPosition: index }: { newWindowId: number; newPosition: number },
): void {
  const known = course.state.tabs[tab];
  if (!known) return;
  Object.assign(known, { window, index });
  if (!known.covered) return;
  revealWindow(course, window);
  course.tell({ type: 'tab', action: 'attach', tab, window, index });
}
