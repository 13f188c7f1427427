import type { TraceEvent } from '../../trace/event';
import type { Draft, Drafts, Seen } from './drafts';

type Navigate = Extract<TraceEvent, { type: 'navigate' }>;

/** What moves a page on by itself: repeating it loads the next page too. */
const LEADING: ReadonlySet<Draft['op']> = new Set([
  'click',
  'press',
  'submit',
  'select',
  'check',
  'uncheck',
  'drag',
]);
/** A load this soon after such an action in its tab is taken for its effect. Milliseconds. */
const LEADS_WITHIN = 10_000;
const TRAVERSES_WITHIN = 1_000;

/**
 * `navigate` for addresses that the person went to, not for those that a click or key led to. In-page routes are
 * always effects. `submit` only where nothing else sent the form.
 */
export function foldNavigation(seen: Seen, drafts: Drafts): boolean {
  const { event } = seen;
  if (event.type === 'submit') {
    if (isEffect(event, drafts)) drafts.attach(drafts.last, seen);
    else drafts.begin('submit', { ...seen, event }, { element: event.submitter ?? event.target });
    return true;
  }
  if (event.type !== 'navigate') return false;
  if (isOwnStep(event, drafts)) {
    drafts.begin('navigate', { ...seen, event }, { value: event.kind, url: event.url });
  }
  return true;
}

function isOwnStep(event: Navigate, drafts: Drafts): boolean {
  const { kind, page } = event;
  if (kind === 'push' || kind === 'replace' || kind === 'hash') return false;
  const described = drafts.timeline.page(page);
  if (!described || described.framePath.length > 0) return false;
  // A page's own button may go back, but does so at once.
  if (kind !== 'load') return !isEffect(event, drafts, TRAVERSES_WITHIN);
  return !isEffect(event, drafts) && !isOpenedBy(described.opener, event.t, drafts);
}

/** Whether another tab's action opened this one. */
function isOpenedBy(opener: number | undefined, t: number, drafts: Drafts): boolean {
  const page = opener === undefined ? undefined : drafts.timeline.pageIn(opener, t);
  return page !== undefined && isEffect({ t, page }, drafts);
}

/** Whether the last action in the page's tab was one that leads on, a moment ago. */
function isEffect(
  { t, page }: { t: number; page: number },
  { all, timeline }: Drafts,
  within = LEADS_WITHIN,
): boolean {
  const tab = timeline.tabOf(page);
  const last = all.findLast((action) => timeline.tabOf(action.page) === tab);
  return last !== undefined && LEADING.has(last.op) && t - last.until <= within;
}
