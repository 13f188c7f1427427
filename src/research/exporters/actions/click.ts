import type { TraceEvent } from '../../../trace/event';
import type { ActionList, Draft } from './action-list';

type Click = Extract<TraceEvent, { type: 'click' }>;

/** Presses and releases are parts of a click; one that leads to no click did nothing that could be repeated. */
export function foldClick(event: TraceEvent, list: ActionList): boolean {
  if (event.type === 'press' || event.type === 'release') return true;
  if (event.type === 'contextmenu') {
    list.add({ t: event.t, page: event.page, op: 'contextmenu', ...targetOf(event) });
    return true;
  }
  if (event.type !== 'click') return false;
  // The browser makes it again by itself when the label is clicked or the key pressed.
  if (event.derived === undefined) addClick(event, list);
  return true;
}

function addClick(click: Click, list: ActionList): void {
  const { last } = list;
  if (last && isSameClick(last, click)) {
    last.count = click.count;
    return;
  }
  const { t, page, count, button, modifiers } = click;
  list.add({
    t,
    page,
    op: 'click',
    ...targetOf(click),
    count: Math.max(count, 1),
    ...(button === 0 ? {} : { button }),
    ...(modifiers.length === 0 ? {} : { modifiers: [...modifiers] }),
  });
}

/** The second click of a double click counts on from the first. */
function isSameClick(last: Draft, click: Click): boolean {
  return (
    last.op === 'click' &&
    last.page === click.page &&
    last.element === click.target &&
    click.count > 1 &&
    last.count === click.count - 1
  );
}

function targetOf(event: { target?: number | undefined }): { element?: number } {
  return event.target === undefined ? {} : { element: event.target };
}
