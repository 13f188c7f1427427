import type { BrowserApi, Tab } from '../browser-api';
import type { BrowserState, Sight } from './course';

/** What there is when a session begins. All of it counts as told: `page` lines name the tabs, and nothing has changed. */
export async function learnBrowser(
  { tabs, windows }: Pick<BrowserApi, 'tabs' | 'windows'>,
  session: string,
  sightOf: (tab: Tab) => Sight,
  now: number,
): Promise<BrowserState> {
  const [open, all] = await Promise.all([tabs.query({}), windows.getAll()]);
  const state: BrowserState = { session, tabs: {}, windows: {} };
  for (const tab of open) {
    const { id, windowId: window = -1, index = 0, active } = tab;
    const sight = sightOf(tab);
    if (id === undefined || sight === 'uncovered') continue;
    state.tabs[id] = { window, index, covered: sight === 'covered' };
    if (active) state.windows[window] = { front: { tab: id, since: now, told: true }, emptied: false };
  }
  const focused = all.find((window) => window.focused)?.id;
  if (focused !== undefined) state.focus = { window: focused, since: now, told: true };
  return state;
}
