import type { Effect } from './action';
import type { Draft } from './drafts';
import type { Timeline } from './timeline';

/** What comes later has other causes. Milliseconds. */
const LONGEST = 5_000;

/** What happened to the page from an action until the next. */
export function effectOf(draft: Draft, next: Draft | undefined, timeline: Timeline): Effect | undefined {
  const end = Math.min(next?.t ?? Number.POSITIVE_INFINITY, draft.until + LONGEST);
  const effect: Effect = {};
  for (const line of timeline.between(draft.t, end)) {
    if (!('page' in line) || timeline.tabOf(line.page ?? 0) !== timeline.tabOf(draft.page)) continue;
    if (line.type === 'navigate') effect.url = line.url;
    if (line.type === 'dom' && line.event.type === 3) effect.changed = true;
    if (line.type === 'hover' && line.changed) effect.changed = true;
    if (line.type === 'scroll') effect.scrolled = true;
    if (line.type === 'focus' && line.target !== undefined) {
      effect.focus = timeline.element(line.page, line.target, line.t)?.name ?? '';
    }
  }
  return Object.keys(effect).length > 0 ? effect : undefined;
}
