import type { BrowserApi, Tab } from '../browser-api';
import type { Course, Sight } from './course';
import {
  tabActivated,
  tabAttached,
  tabClosed,
  tabDetached,
  tabMoved,
  tabNavigated,
  tabOpened,
} from './tab-events';
import { windowClosed, windowFocused, windowOpened } from './window-events';

/** What an event of the browser does to the course of tabs and windows. */
export type Step = (course: Course, sightOf: (tab: Tab) => Sight) => void;

/** Registers the listeners for tabs and windows. Must run on the worker's first turn. */
export function listenToBrowser(
  { tabs, windows }: Pick<BrowserApi, 'tabs' | 'windows'>,
  take: (step: Step) => void,
): void {
  tabs.onCreated.addListener((tab) => take((course, sightOf) => tabOpened(course, tab, sightOf(tab))));
  tabs.onUpdated.addListener((_id, { url }, tab) => {
    if (url !== undefined) take((course, sightOf) => tabNavigated(course, tab, sightOf(tab)));
  });
  tabs.onRemoved.addListener((id, how) => take((course) => tabClosed(course, id, how)));
  tabs.onActivated.addListener((which) => take((course) => tabActivated(course, which)));
  tabs.onMoved.addListener((id, where) => take((course) => tabMoved(course, id, where)));
  tabs.onDetached.addListener((id, from) => take((course) => tabDetached(course, id, from)));
  tabs.onAttached.addListener((id, to) => take((course) => tabAttached(course, id, to)));
  windows.onCreated.addListener(({ id }) => {
    if (id !== undefined) take((course) => windowOpened(course, id));
  });
  windows.onRemoved.addListener((id) => take((course) => windowClosed(course, id)));
  windows.onFocusChanged.addListener((id) => take((course) => windowFocused(course, id)));
}
