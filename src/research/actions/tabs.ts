import type { TraceEvent } from '../../trace/event';
import type { Action, Op } from './action';
import type { Drafts, Seen } from './drafts';

type Tab = Extract<TraceEvent, { type: 'tab' }>;

const OPS: Partial<Record<Tab['action'], Op>> = { open: 'openTab', activate: 'switchTab', close: 'closeTab' };
/** A tab that opens or comes to the front this soon after an action is its effect. Milliseconds. */
const EFFECT_WITHIN = 2_000;

/** Tabs that the person opened, went to or closed; those that the page did are effects. */
export function foldTabs(seen: Seen, drafts: Drafts): boolean {
  const { event } = seen;
  if (event.type !== 'tab') return false;
  const op = OPS[event.action];
  const { last, timeline } = drafts;
  if (!op) return true;
  if (last && event.t - last.until <= EFFECT_WITHIN && isLeading(last.op, event)) drafts.attach(last, seen);
  else {
    const page = timeline.pageIn(event.tab, event.t) ?? last?.page;
    if (page !== undefined) drafts.begin(op, { ...seen, event: { ...event, page } }, { tab: event.tab });
  }
  return true;
}

function isLeading(op: Action['op'], { opener, action }: Tab): boolean {
  if (op === 'openTab' || op === 'closeTab') return true;
  return action === 'open' ? opener !== undefined : ['click', 'press', 'submit'].includes(op);
}
