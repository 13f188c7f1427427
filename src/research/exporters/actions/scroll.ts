import type { TraceEvent } from '../../../trace/event';
import type { ActionList } from './action-list';

/** One `scroll` for each stretch of scrolling in one container, with the position reached. */
export function foldScroll(event: TraceEvent, list: ActionList): boolean {
  if (event.type !== 'scroll') return false;
  const { t, page, target, x, y, cause } = event;
  if (cause === 'script') return true;
  const { last } = list;
  if (last?.op === 'scroll' && last.page === page && last.element === target) {
    last.x = x;
    last.y = y;
  } else {
    list.add({ t, page, op: 'scroll', element: target, x, y });
  }
  return true;
}
