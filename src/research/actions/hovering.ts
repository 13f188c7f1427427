import type { Gesture, PathPoint, Place } from './action';
import { type Drafts, elementOf, isOn, type Seen } from './drafts';

/** Elements that the pointer rested on before an action, at most. */
const MOST_TRAIL = 6;
/** Movement that nothing follows is worth repeating when it lasts this long. Milliseconds. */
const WORTH_REPEATING = 1_000;

/** A hover that changed the page is an action; others are remembered as the way to the next. */
export function foldHovering(seen: Seen, drafts: Drafts): boolean {
  const { event } = seen;
  if (event.type !== 'hover') return false;
  const place = drafts.timeline.place(event);
  if (!event.changed) {
    drafts.trail = [...drafts.trail, place].slice(-MOST_TRAIL);
    return true;
  }
  const { last } = drafts;
  if (last?.op === 'hover' && isOn(last, event)) {
    drafts.attach(last, seen);
    return true;
  }
  const approach = drafts.timeline.path(event.page, last?.until ?? 0, event.t);
  drafts.begin('hover', { ...seen, event }, { ...elementOf(event), gesture: over(place, approach) });
  return true;
}

/** The pointer moved on after the last action for a while: the page may have wanted it. */
export function foldLastMove(drafts: Drafts): void {
  const { all, timeline } = drafts;
  const last = all.findLast(({ op }) => op !== 'closeTab' && op !== 'switchTab');
  if (!last) return;
  const path = timeline.path(last.page, last.until + 1, Number.POSITIVE_INFINITY);
  const [first, end] = [path[0], path.at(-1)];
  if (!first || !end || end[0] - first[0] < WORTH_REPEATING) return;
  const place: Place = { t: first[0], page: last.page, at: [first[1], first[2]] };
  const draft = drafts.add('move', { t: first[0], page: last.page }, { gesture: over(place, path) });
  drafts.moveTo(draft, first[0]);
  draft.until = end[0];
}

/** A gesture without a press. */
export function over(place: Place, approach: PathPoint[]): Gesture {
  return {
    pointer: 'mouse',
    id: 1,
    button: 0,
    modifiers: [],
    count: 0,
    from: place,
    to: place,
    approach,
    path: [],
  };
}
