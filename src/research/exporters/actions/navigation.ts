import type { TraceEvent } from '../../../trace/event';
import type { ActionList, Draft } from './action-list';

type Navigate = Extract<TraceEvent, { type: 'navigate' }>;

/** What moves a page on by itself: repeating it loads the next page too. */
const leading: ReadonlySet<Draft['op']> = new Set(['click', 'press', 'submit', 'select', 'check', 'uncheck']);
/** A load this soon after such an action in its tab is taken for its effect. */
const LEADS_WITHIN_MS = 10_000;

/**
 * `navigate` for addresses that the person went to, not for those that a click or key led to. In-page routes are
 * always effects. `submit` only where nothing else sent the form.
 */
export function foldNavigation(event: TraceEvent, list: ActionList): boolean {
  if (event.type === 'submit') {
    if (!isEffect(event.t, event.page, list)) {
      list.add({ t: event.t, page: event.page, op: 'submit', element: event.target });
    }
    return true;
  }
  if (event.type !== 'navigate') return false;
  if (isOwnStep(event, list)) {
    list.add({ t: event.t, page: event.page, op: 'navigate', value: event.kind, url: event.url });
  }
  return true;
}

function isOwnStep({ t, page, kind }: Navigate, list: ActionList): boolean {
  if (kind === 'push' || kind === 'replace' || kind === 'hash') return false;
  const described = list.page(page);
  if (!described || described.framePath.length > 0) return false;
  if (kind !== 'load') return true;
  return described.opener === undefined && !isEffect(t, page, list);
}

/** Whether the last action in the page's tab was one that leads on, a moment ago. */
function isEffect(t: number, page: number, list: ActionList): boolean {
  const tab = list.page(page)?.tab;
  const last = list.all.findLast((action) => list.page(action.page)?.tab === tab);
  return last !== undefined && leading.has(last.op) && t - last.t <= LEADS_WITHIN_MS;
}
