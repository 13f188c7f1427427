import type { TraceEvent } from '../../trace/event';
import { type Draft, type Drafts, elementOf, isOn, type Seen } from './drafts';
import { over } from './hovering';
import { isHeld } from './pointer';

type Wheel = Extract<TraceEvent, { type: 'wheel' }>;
type Scroll = Extract<TraceEvent, { type: 'scroll' }>;

/** A wheel moves its container within this time; momentum goes on longer. Milliseconds. */
const MOVES_WITHIN = 1_000;
/** CSS pixels that a turn of one unit stands for. */
const UNITS = { pixel: 1, line: 16, page: 800 } as const;

/**
 * One `scroll` for each stretch of scrolling by wheel, finger or scroll bar, with the position reached; one `wheel` for
 * turns that moved nothing.
 */
export function foldScrolling(seen: Seen, drafts: Drafts): boolean {
  const { event } = seen;
  if (event.type === 'wheel') {
    turn({ ...seen, event }, drafts);
    return true;
  }
  if (event.type !== 'scroll') return false;
  if (event.cause !== 'script') scroll({ ...seen, event }, drafts);
  return true;
}

/** Whether the turns move a container is seen later. */
function turn(seen: Seen<Wheel>, drafts: Drafts): void {
  const { event } = seen;
  const { last } = drafts;
  if (last?.op === 'scroll' && isPartOf(last, event, drafts)) {
    drafts.attach(last, seen);
    return;
  }
  const isMore = last?.op === 'wheel' && isOn(last, event);
  const gesture = over(drafts.timeline.place(event), []);
  gesture.modifiers = event.modifiers;
  const draft = isMore ? last : drafts.begin('wheel', seen, { ...elementOf(event), gesture, turns: [] });
  if (isMore) drafts.attach(draft, seen);
  const unit = UNITS[event.mode];
  const { turns = 1 } = event;
  const each = { t: event.t, dx: (event.dx * unit) / turns, dy: (event.dy * unit) / turns };
  for (let turn = 0; turn < turns; turn++) draft.turns?.push(each);
}

/** Turns at a container's end move nothing any more; over something else they may do something else. */
function isPartOf(scroll: Draft, event: Wheel, { timeline }: Drafts): boolean {
  const { page, t, target } = event;
  if (scroll.page !== page || t - scroll.until > MOVES_WITHIN) return false;
  const before = scroll.events.map((at) => timeline.lines[at]).findLast((line) => line?.type === 'wheel');
  const isElsewhere = before?.type === 'wheel' && before.target !== target;
  return !isElsewhere || timeline.hasScroll(page, t, t + MOVES_WITHIN);
}

function scroll(seen: Seen<Scroll>, drafts: Drafts): void {
  const { event, index } = seen;
  const draft = scrollOf(seen, drafts);
  if (!draft) {
    const { last } = drafts;
    // How long the action took is not told by what it caused.
    if (last?.page === event.page && event.t - last.until <= MOVES_WITHIN) last.events.push(index);
    return;
  }
  draft.x = event.x;
  draft.y = event.y;
}

/** The scrolling that the event is part of; undefined when it is the effect of something else. */
function scrollOf(seen: Seen<Scroll>, drafts: Drafts): Draft | undefined {
  const { event } = seen;
  const { last, timeline } = drafts;
  if (last?.op === 'scroll' && isOn(last, event)) {
    drafts.attach(last, seen);
    return last;
  }
  const bar = wheelOf(drafts, event) ?? barOf(drafts, event);
  if (!bar && !timeline.hasWheel(event.page, event.t - MOVES_WITHIN, event.t)) return undefined;
  if (bar) drafts.drop(bar);
  const draft = drafts.begin('scroll', seen, { element: event.target, t: bar?.t ?? event.t });
  draft.events.unshift(...(bar?.events ?? []));
  return draft;
}

/** The turns that move the container. */
function wheelOf({ last }: Drafts, { page, t }: Scroll): Draft | undefined {
  const isWheel = last?.op === 'wheel' && last.page === page && t - last.until <= MOVES_WITHIN;
  return isWheel ? last : undefined;
}

/**
 * A press that has not ended and has not moved while its container scrolls is on the scroll bar; a finger that the
 * browser took over moves the page.
 */
function barOf({ last, clicked }: Drafts, { page, t }: Scroll): Draft | undefined {
  const gesture = last?.gesture;
  if (!gesture || last.page !== page || t <= last.t) return undefined;
  const isOnBar = last.op === 'click' && isHeld(gesture) && !clicked.has(last) && gesture.pointer === 'mouse';
  const isPan = gesture.cancelled && !gesture.native && t - last.until <= MOVES_WITHIN;
  return isOnBar || isPan ? last : undefined;
}
