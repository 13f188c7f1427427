import { isEvent } from '../../trace/event';
import type { Trace } from '../../trace/trace-file';
import { type Action, ActionList } from './actions/action-list';
import { foldClick } from './actions/click';
import { foldField } from './actions/field';
import { foldKey } from './actions/key';
import { foldNavigation } from './actions/navigation';
import { foldScroll } from './actions/scroll';
import type { Exporter } from './exporter';

export const actions: Exporter = {
  description: 'what the person did, one action a line: click, type, select, check, press, scroll, navigate',
  write: (trace) =>
    toActions(trace)
      .map((action) => `${JSON.stringify(action)}\n`)
      .join(''),
};

/** Each rule either takes the event (true) or leaves it to the next. */
const rules = [foldClick, foldField, foldKey, foldScroll, foldNavigation];

/** Folds the events of a trace to a flat list of actions, in order of time. */
export function toActions(trace: Trace): Action[] {
  const list = new ActionList();
  for (const line of trace.lines) {
    list.describe(line);
    if (isEvent(line)) rules.some((rule) => rule(line, list));
  }
  return list.finish();
}
