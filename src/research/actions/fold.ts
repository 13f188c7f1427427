import type { TraceEvent } from '../../trace/event';
import { isEvent } from '../../trace/event';
import type { Trace } from '../../trace/trace-file';
import type { Action } from './action';
import { type Draft, Drafts, type Seen } from './drafts';
import { effectOf } from './effects';
import { foldFields } from './fields';
import { foldHovering, foldLastMove } from './hovering';
import { foldKeys } from './keys';
import { foldNavigation } from './navigation';
import { dropTakenOver, foldPointer } from './pointer';
import { foldScrolling } from './scrolling';
import { foldSelecting } from './selecting';
import { foldTabs } from './tabs';
import { Timeline } from './timeline';

type Rule = (seen: Seen, drafts: Drafts) => boolean;

/** Each rule either takes the event (true) or leaves it to the next. */
const RULES: readonly Rule[] = [
  foldPointer,
  foldFields,
  foldKeys,
  foldScrolling,
  foldHovering,
  foldSelecting,
  foldNavigation,
  foldTabs,
];

/** Folds the events of a trace to the steps that a person would name, in order of time. */
export function foldActions({ lines }: Pick<Trace, 'lines'>): Action[] {
  const timeline = new Timeline(lines);
  const drafts = new Drafts(timeline);
  for (const [index, line] of lines.entries()) {
    if (isEvent(line)) fold({ event: line, index }, drafts);
  }
  dropTakenOver(drafts);
  foldLastMove(drafts);
  return drafts.all.map((draft, index) => finish(draft, index, drafts));
}

function fold(seen: Seen<TraceEvent>, drafts: Drafts): void {
  RULES.some((rule) => rule(seen, drafts));
}

function finish(draft: Draft, index: number, { all, timeline }: Drafts): Action {
  const { element, fieldElement, field, events, t, until, page, op, ...rest } = draft;
  const target = timeline.element(page, element, t);
  const effect = effectOf(draft, all[index + 1], timeline);
  const changed = timeline.element(page, fieldElement, until);
  return {
    step: index + 1,
    t,
    until,
    page,
    op,
    ...(target ? { target } : {}),
    ...rest,
    ...(field ? { field: { ...field, ...(changed ? { target: changed } : {}) } } : {}),
    ...(effect ? { effect } : {}),
    events,
  };
}
